import { expect, test } from 'vitest'
import type { ProblemCode } from '#contract/imports/reading.ts'
import {
  isDoublyDoubtful,
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

test('a decision for all leaves what is doubtful for another reason as well to one of its own', () => {
  const rows = [
    row(4, 'possible_duplicate'),
    row(5, 'possible_duplicate', 'area_misplaced'),
    row(6, 'possible_duplicate', 'cumulative_falls'),
    row(7, 'cumulative_falls', 'progress_falls'),
    row(8, 'project_unsure', 'quarter_closed_in_part'),
  ]
  expect(rows.filter(isDoublyDoubtful).map((one) => one.row)).toEqual([6, 8])
  expect(rowsToDecideTogether(rows, 'update', 'projects')).toEqual([4, 5, 7])
  expect(rowsToDecideTogether(rows, 'add', 'projects')).toEqual([4, 5, 7])
  expect(rowsToDecideTogether(rows, 'skip', 'projects')).toEqual([4, 5, 6, 7, 8])
})
