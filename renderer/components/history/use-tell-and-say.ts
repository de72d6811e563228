import type { UseMutationResult } from '@tanstack/react-query'
import type { Input, MethodName, Output } from '#contract/index.ts'
import { useTell } from '../../asking.ts'
import { useDone } from './use-done.tsx'

/** Writes, says what was done with the way back beside it, and goes on from there. */
export function useTellAndSay<Name extends MethodName>(
  method: Name,
  sentence: string | ((input: Input<Name>) => string),
  goOn?: () => void,
): UseMutationResult<Output<Name>, Error, Input<Name>> {
  const sayDone = useDone()
  return useTell<Name>(method, {
    onSuccess: (_value, input, actionId) => {
      sayDone(typeof sentence === 'string' ? sentence : sentence(input), actionId)
      goOn?.()
    },
  })
}
