import words from '#resources/vocabularies/values.json' with { type: 'json' }
import type { ProblemCode } from '#contract/imports/reading.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { readUnit, unitInHeader, type WrittenUnit } from '../../columns/unit-text.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'
import { readMeasure } from '../../values/words/measure-text.ts'
import { readNotedFigure, readQuantity } from '../../values/numbers/quantity-text.ts'
import {
  categoryReader,
  stageReader,
  workTypeReader,
} from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { workflowOf } from './coded-values.ts'
import { makeProblem } from '../problems/make-problem.ts'
import type { RowCompletion } from './row-completion.ts'
import type { RowDraft } from '../typed-row.ts'

/** What a target line promises, from its own words where no column says it. */
export function completeTarget(draft: RowDraft, completion: RowCompletion): void {
  const text = draft.values['measure']
  if (typeof text === 'string' && draft.values['stage'] === undefined) {
    const stage = stageReader.read(text)
    if (stage) draft.values['stage'] = stage.id
  }
  const { unit } = draft.values
  delete draft.values['unit']
  const column = completion.columns.get('targetAmount')
  // 教育局 below 单位 is who is to do it.
  const written = typeof unit === 'string' ? readUnit(unit) : null
  if (typeof unit === 'string' && written === null) draft.values['responsibleUnit'] ??= unit
  if (column !== undefined) settleUnit(draft, column, { written, grid: completion.grid })
  moveToNamedMeasure(draft)
  const amount = draft.values['targetAmount']
  if (amount === undefined) return
  const header = column?.path.join('') ?? ''
  const field = readMeasure(`${typeof text === 'string' ? text : ''}${header}`) ?? 'floorArea'
  // 其中：教学用房面积 beside the target is a part of it.
  const parts = completion.columns.get(field)?.path ?? []
  if (parts.some((head) => head.startsWith('其中'))) draft.values[field] = amount
  else draft.values[field] ??= amount
  delete draft.values['targetAmount']
}

/** What a line without a unit measures that is no area: 毛入园率, 新增学位. */
const NO_AREA = new RegExp(words.noArea)

/** Square metres in so many of what a line may be measured in. */
const SQUARE_METRES: Readonly<Record<string, number>> = {
  squareMetre: 1,
  wanSquareMetre: 10_000,
  mu: 2000 / 3,
}

/**
 * 98 of % is no floor area, and 12 of 亩 not 12 ㎡: the unit of the line itself has the last word, but
 * for a cell that brings its own. Where a line and its header name different units nobody can tell.
 */
function settleUnit(
  draft: RowDraft,
  column: UnitColumn,
  { written, grid }: { readonly written: WrittenUnit | null; readonly grid: SheetGrid },
): void {
  const amount = draft.values['targetAmount']
  if (typeof amount !== 'number') return
  const refuse = (code: ProblemCode, value: string): void => {
    delete draft.values['targetAmount']
    draft.problems.push(
      makeProblem(code, 'error', { sheet: grid.name, row: draft.row, column, value }),
    )
  }
  const said = unitSaid(column)
  if (written === null) {
    const measure = String(draft.values['measure'] ?? '')
    if (said !== null || isChosen(column)) return
    if (NO_AREA.test(measure)) refuse('target_not_area', measure)
    else if (!namesArea(column.path.join(''), measure)) {
      refuse('target_without_unit', measure)
    }
    return
  }
  const metres = SQUARE_METRES[written.unit ?? '']
  if (metres === undefined) {
    refuse('target_not_area', written.text)
    return
  }
  const tenPower = plainPower(grid.cell(draft.row, column.column))
  if (tenPower === null) return
  if (said?.family === 'area' && said.unit !== written.unit) {
    refuse('target_units_differ', `${said.text}、${written.text}`)
    return
  }
  // The amount was read in the unit of its column, 1.2万 in ㎡: 万平方米 beside it says 万 again.
  const isInWan = tenPower !== 0
  const scale = isInWan ? 1 : (SQUARE_METRES[column.cellUnit ?? ''] ?? 1)
  const meant = isInWan && written.unit === 'wanSquareMetre' ? 1 : metres
  draft.values['targetAmount'] = Math.round((amount / scale) * meant)
}

/** The unit the header or the unit row gives for all lines. */
function unitSaid({ unit, path }: UnitColumn): WrittenUnit | null {
  return path.reduce<WrittenUnit | null>((said, part) => unitInHeader(part) ?? said, unit)
}

/** A person said what the numbers of the column are in. */
function isChosen({ reason, fixedUnit }: UnitColumn): boolean {
  return reason === 'corrected' && fixedUnit !== null
}

/** 校舍面积, 食堂, 新建, 小学 below 建设任务: what is built is measured by its area. */
function namesArea(header: string, measure: string): boolean {
  const text = `${measure}${header}`
  if (measure === '' || readMeasure(text) !== null || AREA.test(text)) return true
  const category = categoryReader.read(measure)
  if (category !== null && workflowOf(category.id) === 'construction') return true
  const workType = workTypeReader.read(measure)
  const isBuilt = workType?.isWhole === true && workType.id !== 'purchase'
  return isBuilt || stageReader.read(measure)?.isWhole === true
}

const AREA = new RegExp(words.area)

/** 万 of a cell without a unit of its own as 4; null of 1.2万平方米 and 20亩, which need no other. */
function plainPower(cell: Cell | null): number | null {
  if (cell?.kind !== 'text') return 0
  const quantity = readQuantity(cell.value) ?? readNotedFigure(cell.value)
  return quantity?.base === null ? quantity.tenPower : null
}

/** 征用土地 in a column headed 建设面积 promises land, where no column of its own holds any. */
function moveToNamedMeasure({ values }: RowDraft): void {
  const text = values['measure']
  const named = typeof text === 'string' ? readMeasure(text) : null
  const amount = values['floorArea']
  if (named === null || named === 'floorArea' || amount === undefined) return
  if (values[named] !== undefined) return
  values[named] = amount
  delete values['floorArea']
}
