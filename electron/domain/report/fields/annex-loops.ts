import type { ReportDataset } from '../dataset.ts'
import { MEASURE_NAMES, MEASURE_UNITS, TABLE_TITLES } from '../names.ts'
import { MISSING } from '../form/print-form.ts'
import type { ReportTable, TableId, TableRow } from '../table.ts'
import { CANCELLED, COLUMNS as ALL_PROJECTS } from '../tables/all-projects.ts'
import { COLUMNS as AREA_TARGETS } from '../tables/area-targets.ts'
import { COLUMNS as BY_CATEGORY } from '../tables/by-category.ts'
import { COLUMNS as BY_PROGRAMME } from '../tables/by-programme.ts'
import { COLUMNS as BY_TOWNSHIP } from '../tables/by-township.ts'
import { COLUMNS as CORRECTIONS } from '../tables/corrections.ts'
import { COLUMNS as FUNDS_BY_SOURCE } from '../tables/funds-by-source.ts'
import { COLUMNS as INDICATORS } from '../tables/indicators.ts'
import { COLUMNS as PROBLEMS } from '../tables/problems.ts'
import type { ColumnDraft } from '../tables/layout/table-draft.ts'
import { type FieldRule, loop, type LoopRule, words } from './field.ts'

/**
 * The annexes as rows. They are called by what they hold and not by their number, which changes with
 * the annexes that are chosen.
 */
const ANNEXES: Readonly<
  Record<TableId, { readonly name: string; readonly columns: readonly ColumnDraft[] }>
> = {
  byCategory: { name: '分类汇总表', columns: BY_CATEGORY },
  byTownship: { name: '分乡镇汇总表', columns: BY_TOWNSHIP },
  byProgramme: { name: '分专项汇总表', columns: BY_PROGRAMME },
  fundsBySource: { name: '资金来源表', columns: FUNDS_BY_SOURCE },
  areaTargets: { name: '面积目标表', columns: AREA_TARGETS },
  allProjects: { name: '项目明细表', columns: ALL_PROJECTS },
  problems: { name: '问题及逾期表', columns: PROBLEMS },
  corrections: { name: '数据更正表', columns: CORRECTIONS },
  indicators: { name: '工作指标表', columns: INDICATORS },
}

/** A row with the table it stands in. */
interface Line {
  readonly table: ReportTable
  readonly row: TableRow
  readonly targets: ReportDataset['targets']
}

/** Parts of other rows that an annex lists beside its sums. */
const PARTS: Partial<Record<TableId, string>> = { areaTargets: '“其中”、' }

/** What the headings of the annex say of the rows below them: rows without it could not be told apart. */
const TARGET_FIELDS: readonly FieldRule<Line>[] = [
  words('专项', (line) => targetsOf(line)?.programme ?? null),
  words('指标', (line) => targetsOf(line)?.indicator ?? null),
  words('计量单位', (line) => targetsOf(line)?.unit ?? null),
]

/** Each annex three times: whole, its lines alone, its totals alone. */
export const ANNEX_LOOPS: readonly LoopRule<ReportDataset>[] = (
  Object.keys(ANNEXES) as TableId[]
).flatMap((id) => {
  const { name, columns } = ANNEXES[id]
  const title = TABLE_TITLES[id]
  const fields = [...columns.map(columnField), ...(id === 'areaTargets' ? TARGET_FIELDS : [])]
  const linesOf = (wanted: (table: ReportTable) => readonly TableRow[]) => {
    return ({ tables, targets }: ReportDataset): readonly Line[] =>
      tables
        .filter((table) => table.id === id)
        .flatMap((table) => wanted(table).map((row) => ({ table, row, targets })))
  }
  return [
    loop(
      name,
      `《${title}》的全部行，含小计和合计`,
      linesOf(({ rows }) => rows),
      fields,
    ),
    loop(
      `${name}·明细`,
      `《${title}》的各行，不含${PARTS[id] ?? ''}小计和合计`,
      linesOf(detailRows),
      fields,
    ),
    loop(`${name}·合计`, `《${title}》的合计行`, linesOf(totalRows), fields),
  ]
})

/** Only what adds up: the part of another row (其中：) is left out as its sums are. */
function detailRows({ rows }: ReportTable): readonly TableRow[] {
  const end = rows.findIndex(({ kind, id }) => kind === 'heading' && id === CANCELLED)
  return rows.slice(0, end === -1 ? rows.length : end).filter(({ kind }) => kind === 'data')
}

function totalRows({ rows }: ReportTable): readonly TableRow[] {
  return rows.filter(({ kind }) => kind === 'total')
}

/** The programme and measure a row belongs to by its id; null for a heading, which says so itself. */
function targetsOf({ row, targets }: Line) {
  for (const { programmeId, name, measures } of targets) {
    for (const { measure } of measures) {
      if (!row.id.startsWith(`${programmeId}.${measure}.`)) continue
      return {
        programme: name,
        indicator: MEASURE_NAMES[measure],
        unit: MEASURE_UNITS[measure],
      }
    }
  }
  return null
}

/** 下达·累计, or 学校 for a column without a group. */
function columnField({ key, path, figure }: ColumnDraft): FieldRule<Line> {
  const levels = path.filter((level, index) => level !== path[index - 1])
  return {
    name: levels.join('·'),
    kind: figure ?? (key === 'number' ? 'count' : 'text'),
    read: ({ table, row }) => {
      const index = table.columns.findIndex((column) => column.key === key)
      // A column is left out of the annex when nothing is known in it.
      if (index === -1) {
        if (row.kind === 'heading') return ''
        return row.leftOut?.[key] ?? (figure === undefined ? '' : MISSING)
      }
      if (index > 0 && index < row.span) return ''
      return row.cells[index]?.text ?? ''
    },
  }
}
