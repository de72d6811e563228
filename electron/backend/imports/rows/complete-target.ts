import words from '#resources/vocabularies/values.json' with { type: 'json' }
import type { UnitColumn } from '../columns/column-units.ts'
import { readUnit, unitInHeader } from '../columns/unit-text.ts'
import { readMeasure } from '../values/measure-text.ts'
import { stageReader } from '../values/value-vocabularies.ts'
import { makeProblem } from './problems.ts'
import type { RowCompletion } from './row-completion.ts'
import type { RowDraft } from './typed-row.ts'

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
  if (column !== undefined) {
    settleUnit(draft, column, { unit, sheet: completion.grid.name })
  }
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

/** 98 of % is no floor area, and 12 of 亩 not 12 ㎡: the unit of the line itself has the last word. */
function settleUnit(
  draft: RowDraft,
  column: UnitColumn,
  { unit, sheet }: { readonly unit: unknown; readonly sheet: string },
): void {
  const amount = draft.values['targetAmount']
  if (typeof amount !== 'number') return
  const { measure } = draft.values
  const written = typeof unit === 'string' ? unit : null
  const metres = written === null ? null : SQUARE_METRES[readUnit(written)?.unit ?? '']
  const isSilent = column.unit === null && column.path.every((part) => unitInHeader(part) === null)
  const saysNoArea = isSilent && typeof measure === 'string' && NO_AREA.test(measure)
  if (metres === undefined || (written === null && saysNoArea)) {
    delete draft.values['targetAmount']
    const value = written ?? String(measure)
    const place = { sheet, row: draft.row, column, value }
    draft.problems.push(makeProblem('target_not_area', 'error', place))
    return
  }
  // The amount was read in the unit of its column.
  const scale = SQUARE_METRES[column.cellUnit ?? ''] ?? 1
  if (metres !== null) draft.values['targetAmount'] = Math.round((amount / scale) * metres)
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
