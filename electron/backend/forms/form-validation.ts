import type { DataValidation } from 'exceljs'
import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import type { FormColumn } from './form-columns.ts'
import type { FormRow } from './form-rows.ts'

/** Choices by field, those of phases by workflow, each in a column of the hidden sheet of lists. */
export type FormLists = ReadonlyMap<
  string,
  { readonly column: number; readonly choices: readonly string[] }
>

/** Key of the phases that can be chosen; without a known project all of them. */
function phaseList(row: Pick<FormRow, 'workflow'> | null): string {
  return `phase:${row?.workflow ?? 'any'}`
}

/** What a cell accepts; null for free text. Programmes may be new, so their list only helps. */
export function validationOf(
  { check, field }: FormColumn,
  row: FormRow | null,
  lists: FormLists,
  address: string,
): DataValidation | null {
  if (check === 'text') return null
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: texts.errorTitle,
    error: texts.errors[check],
  }
  switch (check) {
    case 'money':
    case 'area':
      return { ...base, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] }
    case 'percent':
      return { ...base, type: 'decimal', operator: 'between', formulae: [0, 100] }
    case 'count':
      return { ...base, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] }
    case 'year':
      return { ...base, type: 'whole', operator: 'between', formulae: [1949, 2200] }
    case 'code':
      return { ...base, type: 'textLength', operator: 'equal', formulae: [10] }
    case 'date':
      return {
        ...base,
        type: 'custom',
        formulae: [`AND(VALUE(LEFT(${address},4))>=1949,VALUE(LEFT(${address},4))<=2200)`],
      }
    case 'day':
      // At least a month: money belongs to a quarter.
      return {
        ...base,
        type: 'custom',
        formulae: [`AND(VALUE(LEFT(${address},4))>=1949,LEN(${address})>=7)`],
      }
    case 'list': {
      const list = lists.get(field === 'phase' ? phaseList(row) : field)
      if (!list || list.choices.length === 0) return null
      const letter = String.fromCodePoint(64 + list.column)
      const isOpen = field === 'programme' || field === 'township'
      return {
        ...base,
        type: 'list',
        showErrorMessage: !isOpen,
        formulae: [`'${texts.listSheet}'!$${letter}$1:$${letter}$${list.choices.length}`],
      }
    }
  }
}
