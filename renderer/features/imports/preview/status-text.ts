import type { TFunction } from 'i18next'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { StatusFilter } from './plan-view.ts'

/** What a kind of rows is called: money is recorded, and what is changed of it is a sum to date. */
export function statusText(
  status: Exclude<StatusFilter, 'all'>,
  kind: ImportKind,
  t: TFunction,
): string {
  if (kind === 'funds' && (status === 'new' || status === 'changed')) {
    return t(`imports.preview.statusOfMoney.${status}`)
  }
  return t(`imports.preview.status.${status}`)
}
