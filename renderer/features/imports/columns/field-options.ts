import type { TFunction } from 'i18next'
import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import { comparable } from '#domain/text/comparable.ts'
import { importFieldText } from '../../../error-text.ts'
import { FIELD_GROUPS, FIELDS } from './field-list.ts'

/** The choice of a column that is not imported; null cannot be the value of an option. */
export const IGNORED = ''

export interface FieldOption {
  readonly value: ImportField
  readonly label: string
  /** Name, pinyin and initials, comparable to what is typed. */
  readonly search: string
}

export interface FieldOptionGroup {
  readonly label: string
  readonly options: readonly FieldOption[]
}

/** The fields a column of this kind of sheet can mean, in groups, each found by its pinyin too. */
export function fieldOptions(kind: ImportKind, t: TFunction): readonly FieldOptionGroup[] {
  const groups = FIELD_GROUPS.map((group) => ({
    label: t(`imports.columns.group.${group}`),
    options: FIELDS.filter((field) => field.group === group && field.kinds.includes(kind)).map(
      ({ field, pinyin, initials }) => {
        const label = importFieldText(field, t)
        return { value: field, label, search: comparable(`${label} ${pinyin} ${initials}`) }
      },
    ),
  })).filter(({ options }) => options.length > 0)
  const apart = {
    label: t('imports.columns.group.other'),
    options: [
      ...(holdsProjects(kind)
        ? [{ value: 'custom', label: t('imports.columns.custom'), search: customSearch(t) }]
        : []),
      { value: IGNORED, label: t('imports.columns.ignore'), search: ignoreSearch(t) },
    ],
  }
  return [...groups, apart]
}

/**
 * The same with the column's own field where sheets of the kind do not have it: the chooser would show
 * its code for want of a name.
 */
export function withOwnField(
  groups: readonly FieldOptionGroup[],
  field: ImportField | null,
  t: TFunction,
): readonly FieldOptionGroup[] {
  const isListed = groups.some(({ options }) => options.some(({ value }) => value === field))
  if (field === null || isListed) return groups
  const label = field === 'custom' ? t('imports.columns.custom') : importFieldText(field, t)
  const own = { value: field, label, search: comparable(label) }
  return [...groups, { label: t('imports.columns.group.foreign'), options: [own] }]
}

function customSearch(t: TFunction): string {
  return comparable(`${t('imports.columns.custom')} zidingyiziduan zdyzd`)
}

function ignoreSearch(t: TFunction): string {
  return comparable(`${t('imports.columns.ignore')} budaoru bdr`)
}

/** Whether what was typed finds the option. */
export function matchesOption(typed: string, option: Partial<FieldOption> | undefined): boolean {
  return option?.search?.includes(comparable(typed)) ?? false
}
