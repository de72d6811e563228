import { useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/index.ts'
import { queryKey, useTell } from '../../asking.ts'

type SaveMethod =
  | 'dictionaries.saveSchool'
  | 'dictionaries.saveProgramme'
  | 'dictionaries.saveTownship'
  | 'dictionaries.saveCategory'
  | 'dictionaries.saveFundingSource'

/**
 * Saves a dictionary entry and calls back once the choosers know it, so that a field that takes
 * the new id can show its name at once.
 */
export function useSaveEntry<Method extends SaveMethod>(
  method: Method,
  onSaved: (id: string) => void,
): { readonly save: (input: Input<Method>) => void; readonly isSaving: boolean } {
  const client = useQueryClient()
  const tell = useTell(method, {
    onSuccess: ({ id }) => {
      void client
        .refetchQueries({ queryKey: queryKey('dictionaries.all', {}) })
        .then(() => onSaved(id))
    },
  })
  return { save: (input) => tell.mutate(input), isSaving: tell.isPending }
}
