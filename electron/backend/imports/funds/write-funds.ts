import type { Quarter } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { touchProject } from '../../services/projects/project-handlers.ts'
import type { RowAction } from '#contract/imports/row-actions.ts'
import type { Dictionary } from '../writing/add-to-dictionaries.ts'
import { addProjects } from '../writing/write-projects.ts'
import type { Writing } from '../writing/writing.ts'
import type { FundWork, PlannedEntry } from './fund-work.ts'
import type { FundsLedger } from './funds-ledger.ts'
import { createRecordedMoney, documentSource } from './settling/recorded-money.ts'

/** A row of a fund sheet with what is done with it. */
export interface DecidedFunds {
  readonly work: FundWork
  readonly action: Extract<RowAction, 'add' | 'update'>
}

/** The rows of a sheet: those that are written, and those that say more and are not. */
interface FundRows {
  readonly rows: readonly DecidedFunds[]
  readonly leftOut: readonly FundWork[]
}

interface WrittenFunds {
  readonly table: 'project' | 'allocation_document' | 'fund_entry'
  readonly id: string
  readonly row: number
}

/** An entry that knows its row and its project. */
interface PlacedEntry {
  readonly row: number
  readonly projectId: string
  readonly entry: PlannedEntry
}

/**
 * Writes the entries of the rows: new projects first, then the allocation documents whose lines they
 * are, then the entries. A document's total is the sum of its lines and of those that were left out,
 * so that it does not look complete; one the ledger has already grows by what it did not count yet.
 * What later sums to date contained is taken out of them.
 */
export async function writeFunds(
  writing: Writing,
  dictionary: Dictionary,
  { rows, leftOut }: FundRows,
  asAt: Quarter,
): Promise<WrittenFunds[]> {
  const { trx, author, newId, ledger } = writing
  const { funds } = ledger
  if (funds === null) throw new RangeError('the snapshot was taken without the money recorded')
  const projects = await placeRows(writing, dictionary, rows, asAt)
  const placed = rows.flatMap(({ work }, index): PlacedEntry[] => {
    const projectId = projects.ids[index] ?? ''
    // What resembles a known project and is added as another has nothing recorded yet.
    const isOther = projectId !== (work.projectId ?? work.matchedId)
    return work.entries.map((entry) => ({
      row: work.row,
      projectId,
      entry: isOther ? { ...entry, amount: entry.stated, sourceId: entry.statedSourceId } : entry,
    }))
  })
  const missing = missingOf(
    rows.map(({ work }) => work),
    leftOut,
    funds,
  )
  const documents = await writeDocuments(writing, placed, missing, funds)
  const written: WrittenFunds[] = [...projects.added, ...documents.added]
  const entries = placed.map(({ row, projectId, entry }) => {
    const id = newId()
    written.push({ table: 'fund_entry', id, row })
    return {
      id,
      project_id: projectId,
      kind: entry.kind,
      funding_source_id: entry.sourceId,
      entry_date: entry.date,
      amount_fen: entry.amount,
      document_number: entry.documentNumber,
      payee: entry.payee,
      note: entry.note,
      origin: originOf(entry),
      batch_id: author.batchId,
      reverses_id: null,
      document_id: documents.idOf(entry),
      created_at: author.at,
    }
  })
  await insertRecorded(trx, author, 'fund_entry', entries)
  await takeFromSums(writing, placed, funds)
  const added = new Set(projects.added.map(({ id }) => id))
  for (const id of new Set(projects.ids)) if (!added.has(id)) await touchProject(trx, id, author)
  return written
}

function originOf({ document, isToDate }: PlannedEntry) {
  if (document !== null) return 'allocation' as const
  return isToDate ? ('quarterlyForm' as const) : ('entered' as const)
}

/** The project of each row; rows that name the same new one get the same. */
async function placeRows(
  writing: Writing,
  dictionary: Dictionary,
  rows: readonly DecidedFunds[],
  asAt: Quarter,
): Promise<{ readonly ids: readonly string[]; readonly added: readonly WrittenFunds[] }> {
  const keys = rows.map(({ work, action }) => {
    const known = work.projectId ?? (action === 'update' ? work.matchedId : null)
    const school = work.school ? dictionary.schoolId(work.school) : ''
    return known === null
      ? { key: `${school} ${comparable(work.newProject?.name ?? '')}` }
      : { known }
  })
  const firsts = new Map<string, FundWork>()
  for (const [index, { key }] of keys.entries()) {
    const work = rows[index]?.work
    if (key !== undefined && work && !firsts.has(key)) firsts.set(key, work)
  }
  const works = [...firsts.values()]
  const ids = await addProjects(writing, dictionary, works.map(asNewProject), asAt)
  const idOf = new Map([...firsts.keys()].map((key, index) => [key, ids[index] ?? '']))
  return {
    ids: keys.map(({ known, key }) => known ?? idOf.get(key ?? '') ?? ''),
    added: works.map(({ row }, index) => ({ table: 'project', id: ids[index] ?? '', row })),
  }
}

function asNewProject({ newProject, ...work }: FundWork) {
  if (!newProject) throw new RangeError(`row ${work.row} names no project`)
  const nothing = { columns: {}, guessed: {}, custom: {}, budget: [], progress: null, money: [] }
  return { ...work, ...newProject, ...nothing }
}

async function writeDocuments(
  { trx, author, newId }: Writing,
  placed: readonly PlacedEntry[],
  missing: ReadonlyMap<string, number>,
  funds: FundsLedger,
): Promise<{
  readonly added: readonly WrittenFunds[]
  readonly idOf: (entry: PlannedEntry) => string | null
}> {
  const lines = placed.filter(({ entry }) => entry.document !== null)
  const groups = Map.groupBy(lines, ({ entry }) => keyOf(entry))
  const ids = new Map<string, string>()
  const added: WrittenFunds[] = []
  for (const [key, group] of groups) {
    const [first] = group
    if (!first) continue
    const { row, entry } = first
    const sum = group.reduce((all, { entry: line }) => all + line.amount, 0)
    const known = funds.documents.find(({ id }) => id === entry.document?.id)
    const id = known?.id ?? newId()
    ids.set(key, id)
    added.push({ table: 'allocation_document', id, row })
    const lacking = missing.get(key) ?? 0
    if (known) {
      const had = await sumOfLines(trx, id)
      const total = had + sum + Math.max(known.total - had - sum, lacking)
      await updateRecorded(trx, author, 'allocation_document', id, { total_fen: total })
    } else {
      await insertRecorded(trx, author, 'allocation_document', [
        {
          id,
          number: entry.documentNumber ?? '',
          issued_on: entry.date,
          issuer: null,
          funding_source_id: entry.sourceId ?? '',
          total_fen: sum + lacking,
          note: entry.document?.title ?? null,
          reversed_on: null,
          reversal_reason: null,
          created_at: author.at,
        },
      ])
    }
  }
  return {
    added,
    idOf: (entry) => (entry.document === null ? null : (ids.get(keyOf(entry)) ?? null)),
  }
}

/** What the rows left out would have added to each document, in fen. */
function missingOf(
  rows: readonly FundWork[],
  leftOut: readonly FundWork[],
  funds: FundsLedger,
): ReadonlyMap<string, number> {
  const recorded = createRecordedMoney(funds)
  const lines = new Set(
    rows.flatMap((work) => work.entries.flatMap((entry) => lineOf(work, entry))),
  )
  const missing = new Map<string, number>()
  for (const work of leftOut) {
    for (const entry of work.entries) {
      if (entry.document === null) continue
      const { id } = entry.document
      const line = lineOf(work, entry)
      const isKnown = id !== null && work.projectId !== null && recorded.lineOf(id, work.projectId)
      // A row that repeats or contradicts a line of the document is no further line of it.
      if (isKnown || line.some((one) => lines.has(one))) continue
      for (const one of line) lines.add(one)
      const key = keyOf(entry)
      missing.set(key, (missing.get(key) ?? 0) + entry.stated)
    }
  }
  return missing
}

/** Document and project of a line, as the row tells them; nothing where it names no project. */
function lineOf({ projectId, school, newProject }: FundWork, entry: PlannedEntry): string[] {
  if (entry.document === null) return []
  if (projectId !== null) return [`${keyOf(entry)} ${projectId}`]
  if (school === null || newProject === null) return []
  return [`${keyOf(entry)} ${school.key} ${comparable(newProject.name)}`]
}

/** What the lines of a document come to, those of deleted projects included. */
async function sumOfLines(trx: Writing['trx'], documentId: string): Promise<number> {
  const { sum } = await trx
    .selectFrom('fund_entry')
    .where('document_id', '=', documentId)
    .where('reverses_id', 'is', null)
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('amount_fen'), eb.val(0)).as('sum'))
    .executeTakeFirstOrThrow()
  return sum
}

function keyOf({ documentNumber, sourceId }: PlannedEntry): string {
  return documentSource(documentNumber ?? '', sourceId ?? '')
}

async function takeFromSums(
  { trx, author }: Writing,
  placed: readonly PlacedEntry[],
  funds: FundsLedger,
): Promise<void> {
  const recorded = createRecordedMoney(funds)
  const left = new Map(funds.entries.map(({ id, amount }) => [id, amount]))
  // As settled: what was given back comes first.
  const givenBackFirst = placed.toSorted(
    (a, b) => Number(b.entry.amount < 0) - Number(a.entry.amount < 0),
  )
  const taken = givenBackFirst.flatMap(({ projectId, entry }) =>
    recorded.takeFromSums(projectId, entry),
  )
  for (const { id, amount } of taken) left.set(id, (left.get(id) ?? 0) - amount)
  for (const id of new Set(taken.map((one) => one.id))) {
    const rest = { amount_fen: left.get(id) ?? 0 }
    await updateRecorded(trx, author, 'fund_entry', id, rest)
  }
}
