import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '#backend/database/open-ledger.ts'
import { saveReportEdit } from '#backend/database/repositories/report-edits.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { makeReportBasis, type ReportBasis } from '#backend/reports/make-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { CHAPTER_IDS, type ReportForm, STANDARD_FORM } from '#domain/report/form/report-form.ts'
import type { PrintUnit } from '#domain/report/form/print-form.ts'
import type { ParagraphEdit } from '#domain/report/text/paragraph-edit.ts'
import { generateCounty, LAST_QUARTER, type MadeCounty } from '../../county/generate-county.ts'
import { loadCounty } from '../../county/load-county.ts'
import { createRandom, type Random } from '../../county/random.ts'

type Ledger = Awaited<ReturnType<typeof openLedger>>['db']

/** What a test does with a made county's ledger. */
type Visit<Value> = (db: Ledger, county: MadeCounty) => Promise<Value>

/** Opens a ledger with a made county in it, its money of odd fen and its programmes with targets. */
async function withSeededLedger<Value>(seed: number, visit: Visit<Value>): Promise<Value> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'seeded-report-'))
  const { db, close } = await openLedger({
    dataFolder,
    beforeMigration: () => Promise.resolve(),
  })
  try {
    const random = createRandom(seed)
    const made = generateCounty({
      seed,
      projects: random.between(2, 45),
      quarters: 6,
      lastQuarter: LAST_QUARTER,
    })
    const county = { ...made, projects: made.projects.map((one) => withOddFen(random, one)) }
    await loadCounty(db, county)
    await db.insertInto('target').values(targetsOf(random, county)).execute()
    await db.transaction().execute(async (trx) => {
      await writeOffice(trx, SIGNED, OFFICE)
      for (const [index, edit] of EDITS.entries()) {
        const place = { quarter: LAST_QUARTER, scope: undefined }
        await saveReportEdit(trx, SIGNED, `edit-${index}`, place, edit)
      }
    })
    return await visit(db, county)
  } finally {
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Every county's office sets its reports otherwise. */
function formOf(seed: number): ReportForm {
  if (seed % 2 === 1) return STANDARD_FORM
  return {
    totals: 'top',
    townshipSubtotals: seed % 4 === 0,
    chapters: CHAPTER_IDS.filter((id) => id !== 'problems'),
    signatures: { responsible: '张三', reviewer: '', preparer: '<李四>' },
    sealSpace: seed % 4 === 0,
  }
}

/** The report of a made county's last quarter with all annexes, and its facts. */
export function seededBasis(seed: number, unit: PrintUnit): Promise<ReportBasis> {
  return withSeededLedger(seed, (db) =>
    makeReportBasis(
      { db, clock: () => new Date('2020-07-05T02:00:00.000Z') },
      { quarter: LAST_QUARTER, unit, annexes: [...ANNEXES], form: formOf(seed) },
    ),
  )
}

export async function seededReport(seed: number, unit: PrintUnit): Promise<ReportDataset> {
  return (await seededBasis(seed, unit)).dataset
}

const SIGNED = {
  at: '2020-01-01T00:00:00.000Z',
  operator: '李梅',
  reason: null,
  operatorId: null,
  actionId: 'seed',
  batchId: null,
}
const OFFICE = {
  county: '示范县',
  bureau: '示范县教育体育局',
  operator: '李梅',
  recipient: '示范县人民政府',
}

/**
 * What persons made of the text: a paragraph rewritten around its fields, a number typed over one, a
 * paragraph left out, and one of their own with what markup and spreadsheets could misread.
 */
const EDITS: readonly ParagraphEdit[] = [
  {
    paragraph: 'overview.count',
    part: 'overview',
    isOwn: false,
    after: null,
    unit: 'wan',
    spans: [
      { text: '经统计，全县共' },
      { text: '0', figure: 'overview.projectCount' },
      { text: '个项目，计划投资' },
      { text: '0', figure: 'overview.planned' },
      { text: '万元，其中争取到' },
      { text: '1234.5', typedOver: 'funds.allocated' },
      { text: '万元。' },
    ],
  },
  {
    paragraph: 'overview.spread',
    part: 'overview',
    isOwn: false,
    after: null,
    unit: 'wan',
    spans: [],
  },
  {
    paragraph: 'own.1',
    part: 'nextSteps',
    isOwn: true,
    after: null,
    unit: 'wan',
    spans: [{ text: '=主体<封顶 & 抓紧验收。' }],
  },
]

/** Whole 万元 would round without anybody noticing. */
function withOddFen(random: Random, project: MadeCounty['projects'][number]) {
  const odd = (amount: number): number => amount + random.between(-99_999, 99_999)
  return {
    ...project,
    plannedTotal: project.plannedTotal === null ? null : odd(project.plannedTotal),
    budget: project.budget.map((line) => ({ ...line, amount: odd(line.amount) })),
    funds: project.funds.map((entry) => ({ ...entry, amount: odd(entry.amount) })),
    progress: project.progress.map((entry) => ({
      ...entry,
      completedInvestment:
        entry.completedInvestment === null ? null : odd(entry.completedInvestment),
    })),
  }
}

/** A programme's targets by stage, one of them also for a school of its own, and one counted. */
function targetsOf(random: Random, { programmes, schools }: MadeCounty) {
  const blank = { stage: null, school_id: null, due_date: null, leader: null, note: null }
  return programmes
    .flatMap(({ id }) => [
      { programme_id: id, stage: 'primary' as const, measure: 'floor' as const },
      { programme_id: id, stage: 'junior' as const, measure: 'floor' as const },
      { programme_id: id, school_id: schools[0]?.id ?? null, measure: 'floor' as const },
      { programme_id: id, measure: 'sports' as const, due_date: '2020-12' },
      { programme_id: id, measure: 'count' as const },
    ])
    .map((target, position) => ({
      ...blank,
      responsible_unit: null,
      id: `target-${position}`,
      position,
      amount: target.measure === 'count' ? random.between(1, 40) : random.between(1, 900_000),
      ...target,
    }))
}
