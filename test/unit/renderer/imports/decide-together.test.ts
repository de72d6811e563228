import { expect, test } from 'vitest'
import type { RowDecision } from '#contract/imports/imports.ts'
import type { ProblemCode } from '#contract/imports/reading.ts'
import {
  rowsDecidedAlone,
  rowsToDecideTogether,
} from '../../../../renderer/features/imports/preview/decide-together.ts'
import { planRow } from './reading.ts'

const row = (number: number, ...codes: ProblemCode[]) =>
  planRow({
    row: number,
    status: 'duplicate',
    matchedId: `p${number}`,
    similarity: 0.9,
    problems: codes.map((code) => ({
      code,
      severity: 'warning',
      sheet: '一',
      row: number,
      cell: null,
      column: null,
      field: null,
      value: null,
      suggestion: null,
    })),
  })

test('a decision for all leaves rows that are doubtful for another reason to one of their own', () => {
  const doubtful = [
    row(4, 'possible_duplicate'),
    row(5, 'possible_duplicate', 'area_misplaced'),
    row(6, 'possible_duplicate', 'cumulative_falls'),
    row(7, 'progress_falls'),
    row(8, 'project_unsure', 'quarter_closed_in_part'),
    row(9, 'project_unsure', 'refund_unsure'),
  ]
  const undecided = doubtful.slice(1)
  const together = (decision: RowDecision) =>
    rowsToDecideTogether({ doubtful, undecided }, decision, 'projects')
  expect([...rowsDecidedAlone(doubtful)].map((one) => one.row)).toEqual([6, 7, 8, 9])
  expect([together('update'), together('add'), together('skip')]).toEqual([
    [5],
    [5],
    [5, 6, 7, 8, 9],
  ])
})

test('where every doubt is of one kind, they are decided together', () => {
  const doubtful = [row(4, 'progress_falls'), row(5, 'progress_falls', 'cumulative_falls')]
  const rows = { doubtful, undecided: doubtful }
  expect(rowsToDecideTogether(rows, 'update', 'projects')).toEqual([4, 5])
})
