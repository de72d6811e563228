import type { FundKind } from '#domain/funds/fund.ts'
import type { ProgressStatus } from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { isLocked } from '#domain/closing/quarter-lock.ts'
import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import type { ProjectTable } from '../../database/tables/projects.ts'
import { spell } from '../../services/office/pinyin.ts'
import { touchProject } from '../../services/projects/project-handlers.ts'
import type { Dictionary } from './add-to-dictionaries.ts'
import type { Writing } from './writing.ts'
import { formAfter, type LedgerProject, moneyTo } from '../planning/ledger-snapshot.ts'
import type { ProjectWork } from '../planning/planned-sheet.ts'

/** Ids of the projects the rows were written to, in the order of the rows. */
export async function addProjects(
  writing: Writing,
  dictionary: Dictionary,
  rows: readonly ProjectWork[],
  asAt: Quarter,
): Promise<string[]> {
  const { trx, author, newId } = writing
  const first = await nextPosition(trx, 'project')
  const projects = rows.map((row, index) =>
    newProject(row, newId(), first + index, writing, dictionary),
  )
  await insertRecorded(trx, author, 'project', projects)
  const ids = projects.map((project) => project.id)
  await insertRecorded(
    trx,
    author,
    'budget_line',
    rows.flatMap((row, index) => budgetLines(writing, ids[index] ?? '', row.budget)),
  )
  await insertRecorded(
    trx,
    author,
    'progress_entry',
    rows.flatMap((row, index) => newProgress(writing, ids[index] ?? '', row, asAt, 'normal')),
  )
  await insertRecorded(
    trx,
    author,
    'fund_entry',
    rows.flatMap((row, index) => fundEntries(writing, ids[index] ?? '', wholeSums(row))),
  )
  return ids
}

/** Writes what the row changes in the project it matches. */
export async function updateProject(
  writing: Writing,
  dictionary: Dictionary,
  row: ProjectWork,
  asAt: Quarter,
): Promise<string> {
  const { trx, author, ledger } = writing
  const known = ledger.projects.find(({ columns }) => columns.id === row.matchedId)
  if (!known) throw new RangeError(`row ${row.row} matches no project`)
  const { id } = known.columns
  const custom = { ...(JSON.parse(known.columns.custom) as object), ...row.custom }
  await updateRecorded(trx, author, 'project', id, {
    ...row.columns,
    custom: JSON.stringify(custom),
    programme_id: known.columns.programme_id ?? dictionary.programmeId(row.programme),
    ...(row.columns.name === undefined ? {} : spell(row.columns.name)),
  })
  for (const line of row.budget) await changeBudget(writing, id, line, known.budget)
  if (row.progress && known.progress) {
    const stamp = { entered_by: author.operator, updated_at: author.at }
    const { id: entryId } = known.progress
    const report = isLocked(ledger.lock, asAt)
      ? row.progress
      : { ...row.progress, is_carried: 0 as const }
    await updateRecorded(trx, author, 'progress_entry', entryId, report, { stamp })
  } else {
    const progress = newProgress(writing, id, row, asAt, known.lastStatus)
    await insertRecorded(trx, author, 'progress_entry', progress)
  }
  await insertRecorded(trx, author, 'fund_entry', fundEntries(writing, id, differences(row, known)))
  for (const { kind, amount, date } of differences(row, known)) {
    // What was received by then is no longer news in a later form.
    const later = formAfter(known, kind, date)
    if (!later) continue
    const rest = { amount_fen: later.amount - amount }
    await updateRecorded(trx, author, 'fund_entry', later.id, rest)
  }
  await touchProject(trx, id, author)
  return id
}

function newProject(
  row: ProjectWork,
  id: string,
  position: number,
  { author }: Writing,
  dictionary: Dictionary,
): ProjectTable {
  return {
    ...BLANK_PROJECT,
    ...row.guessed,
    ...row.columns,
    id,
    position,
    name: row.name,
    category_id: row.categoryId,
    year: row.year,
    school_id: row.school ? dictionary.schoolId(row.school) : '',
    programme_id: dictionary.programmeId(row.programme),
    custom: JSON.stringify(row.custom),
    ...spell(row.name),
    revision: 1,
    created_at: author.at,
    updated_at: author.at,
  }
}

/** Every column, because rows of one INSERT must all have the same ones. */
const BLANK_PROJECT = {
  project_code: null,
  programme_id: null,
  work_type: null,
  year: null,
  content: null,
  quantity: null,
  unit: null,
  floor_area: null,
  land_area: null,
  sports_area: null,
  planned_total_fen: null,
  planned_start: null,
  planned_finish: null,
  actual_start: null,
  actual_finish: null,
  leader: null,
  responsible_unit: null,
  responsible_person: null,
  note: null,
  deleted_at: null,
  deleted_by: null,
  delete_reason: null,
} satisfies Partial<ProjectTable>

function budgetLines({ newId }: Writing, projectId: string, budget: ProjectWork['budget']) {
  return budget.map(({ fundingSourceId, amount }) => ({
    id: newId(),
    project_id: projectId,
    funding_source_id: fundingSourceId,
    year: null,
    amount_fen: amount,
  }))
}

/** The sheet gives one sum per source: what differs goes to the line without a year, and 0 is 0 in every year. */
async function changeBudget(
  writing: Writing,
  projectId: string,
  line: ProjectWork['budget'][number],
  known: ReadonlyMap<string, number>,
): Promise<void> {
  const { trx, author } = writing
  const difference = line.amount - (known.get(line.fundingSourceId) ?? 0)
  if (difference === 0 && known.has(line.fundingSourceId)) return
  const lines = await trx
    .selectFrom('budget_line')
    .select(['id', 'amount_fen', 'year'])
    .where('project_id', '=', projectId)
    .where('funding_source_id', '=', line.fundingSourceId)
    .execute()
  const undated = lines.find(({ year }) => year === null)
  if (line.amount === 0 && lines.length > 0) {
    for (const { id } of lines) {
      await updateRecorded(trx, author, 'budget_line', id, { amount_fen: 0 })
    }
  } else if (undated) {
    const amount = { amount_fen: undated.amount_fen + difference }
    await updateRecorded(trx, author, 'budget_line', undated.id, amount)
  } else {
    const added = budgetLines(writing, projectId, [{ ...line, amount: difference }])
    await insertRecorded(trx, author, 'budget_line', added)
  }
}

function newProgress(
  { newId, author }: Writing,
  projectId: string,
  row: ProjectWork,
  asAt: Quarter,
  lastStatus: ProgressStatus,
) {
  if (!row.progress) return []
  return [
    {
      phase: null,
      // A form that says nothing of it does not set a suspended project going again.
      status: lastStatus,
      percent: null,
      completed_investment_fen: null,
      problems: null,
      next_steps: null,
      is_carried: 0 as const,
      ...row.progress,
      id: newId(),
      project_id: projectId,
      quarter: asAt,
      entered_by: author.operator,
      updated_at: author.at,
    },
  ]
}

interface Sum {
  readonly kind: FundKind
  readonly amount: number
  readonly date: string
}

/** An added project has nothing yet, whatever project its row resembles. */
function wholeSums({ money }: ProjectWork): Sum[] {
  return money.map(({ kind, total, date }) => ({ kind, amount: total, date }))
}

/** What the project does not have yet; 0 where nothing was known of the kind. */
function differences({ money }: ProjectWork, known: LedgerProject): Sum[] {
  return money
    .filter(
      ({ kind, difference, date }) => difference !== 0 || moneyTo(known, kind, date) === undefined,
    )
    .map(({ kind, difference, date }) => ({ kind, amount: difference, date }))
}

/** Cumulative sums become one entry each, of what the project does not have yet. */
function fundEntries({ newId, author }: Writing, projectId: string, sums: readonly Sum[]) {
  return sums.map(({ kind, amount, date }) => ({
    id: newId(),
    project_id: projectId,
    kind,
    funding_source_id: null,
    entry_date: date,
    amount_fen: amount,
    document_number: null,
    payee: null,
    note: null,
    origin: 'quarterlyForm' as const,
    batch_id: author.batchId,
    reverses_id: null,
    created_at: author.at,
  }))
}
