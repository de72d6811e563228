import type { TFunction } from 'i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'

/** The name of a funding source, or that none was named. */
export function sourceText(id: string | null, dictionaries: Dictionaries, t: TFunction): string {
  const source = dictionaries.fundingSources.find((known) => known.id === id)
  return source?.name ?? t('project.funds.anySource')
}
