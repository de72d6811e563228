import { readMade } from '../../made-sheet.ts'

/** A row of a sheet made for a test. */
export type Row = readonly (string | number | null)[]

/** The header of a list of projects. */
export const projects: Row = [
  '序号',
  '项目名称',
  '学校',
  '建设内容',
  '建设性质',
  '建筑面积（㎡）',
  '总投资（万元）',
  '责任人',
]

/** How many rows are records, and which are sums. */
export function read(rows: readonly Row[]): [number, readonly number[]] {
  const { reading } = readMade(rows.map((row) => [...row]))
  return [reading.rowCount, reading.totalRows]
}
