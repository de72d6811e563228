import { utils, write } from '@e965/xlsx'
import type { RowDecision } from '#contract/imports/imports.ts'
import { createOfficeBackend, type TestBackend } from '../../../helpers/test-backend.ts'

type Cell = string | number | null
export type Row = readonly Cell[]

/** An office with three projects of two schools, and its fund sheets. */
export interface FundOffice {
  readonly backend: TestBackend
  /** Ids of the projects by name. */
  readonly projects: Readonly<Record<string, string>>
}

export async function openFundOffice(): Promise<FundOffice> {
  const backend = await createOfficeBackend({
    time: '2021-10-10T02:00:00.000Z',
    county: '宾川县',
    operator: '李明',
  })
  const heads = ['乡镇', '学校名称', '项目名称', '项目类别', '计划总投资（万元）']
  await importSheet(backend, '2021年校舍改造项目台账', heads, [
    ['金牛镇', '红星小学', '红星小学教学楼', '教学综合楼', 300],
    ['金牛镇', '红星小学', '红星小学厕所', '公厕（厕所）', 20],
    ['大营镇', '光明中学', '光明中学食堂', '食堂', 120],
  ])
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q3', filter: {} })
  return { backend, projects: Object.fromEntries(rows.map(({ name, id }) => [name, id])) }
}

/** What importing the sheet would ask: its plan is made for the third quarter unless said otherwise. */
export async function requestOf(
  backend: TestBackend,
  title: string,
  heads: Row,
  rows: readonly Row[],
) {
  const table = [[title], [...heads], ...rows.map((row) => [...row])]
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { fileId } = await backend.ask('imports.open', {
    fileName: `${title}.xlsx`,
    bytes,
    jobId: 'job',
  })
  return { fileId, sheet: '表', asAt: '2021Q3' as const }
}

export async function planOf(
  backend: TestBackend,
  title: string,
  heads: Row,
  rows: readonly Row[],
) {
  return backend.ask('imports.plan', await requestOf(backend, title, heads, rows))
}

export async function importSheet(
  backend: TestBackend,
  title: string,
  heads: Row,
  rows: readonly Row[],
  choices: {
    readonly decisions?: Readonly<Record<string, RowDecision>>
    readonly rows?: 'all' | 'good'
  } = {},
) {
  const request = await requestOf(backend, title, heads, rows)
  return backend.ask('imports.apply', { ...request, ...choices, jobId: 'job' })
}

/** The entries of a project as they are recorded, oldest first. */
export async function entriesOf({ backend, projects }: FundOffice, name: string) {
  const { funds } = await backend.ask('projects.get', {
    id: projects[name] ?? '',
    quarter: '2021Q3',
  })
  return funds
    .map(({ kind, fundingSourceId, date, amount, documentNumber }) =>
      [date, kind, fundingSourceId, amount, documentNumber].join(' '),
    )
    .toSorted()
}
