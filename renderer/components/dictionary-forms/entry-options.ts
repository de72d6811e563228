import type { TFunction } from 'i18next'
import type { Listed } from '#contract/office/dictionaries.ts'

export type ChoosableEntry = Listed<{ readonly id: string; readonly name: string }>

/**
 * The options of a chooser of dictionary entries: those in use, and what was chosen already, which
 * says so where it is retired.
 */
export function entryOptions(
  entries: readonly ChoosableEntry[],
  chosen: readonly (string | null | undefined)[],
  t: TFunction,
): { readonly value: string; readonly label: string }[] {
  return entries
    .filter(({ id, isRetired }) => !isRetired || chosen.includes(id))
    .map((entry) => toOption(entry, t))
}

/**
 * Every entry, the retired ones last: for looking at what there is, which may name entries that are
 * in use no more.
 */
export function allEntryOptions(
  entries: readonly ChoosableEntry[],
  t: TFunction,
): { readonly value: string; readonly label: string }[] {
  return entries
    .toSorted((a, b) => Number(a.isRetired) - Number(b.isRetired))
    .map((entry) => toOption(entry, t))
}

function toOption({ id, name, isRetired }: ChoosableEntry, t: TFunction) {
  return { value: id, label: isRetired ? t('app.dictionary.retired', { name }) : name }
}
