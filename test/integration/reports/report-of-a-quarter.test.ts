import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainText } from '#backend/reports/narrative/template.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { AppError } from '#contract/result.ts'
import { toArea } from '#domain/area.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { toFen } from '#domain/money.ts'
import { PHASES, PROGRESS_STATUSES } from '#domain/project/phase.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend

beforeEach(async () => {
  backend = await createTestBackend({ time: '2020-07-03T02:00:00.000Z' })
})

afterEach(async () => {
  await backend.remove()
})

/** A county with one school, one programme and two projects; answers their ids. */
async function smallCounty(): Promise<{ building: string; toilet: string }> {
  const { ask } = backend
  await ask('app.saveOffice', { county: '宾川县', bureau: '宾川县教育体育局', operator: '张三' })
  const township = await ask('dictionaries.saveTownship', { name: '金牛镇' })
  const school = await ask('dictionaries.saveSchool', {
    name: '金牛镇中心小学',
    stage: 'primary',
    townshipId: township.id,
  })
  const programme = await ask('dictionaries.saveProgramme', { name: '薄改与能力提升' })
  const shared = { schoolId: school.id, programmeId: programme.id }
  const building = await ask('projects.create', {
    ...shared,
    name: '教学综合楼',
    categoryId: 'teachingBuilding',
    floorArea: toArea(1800, 'squareMetre'),
    plannedTotal: toFen(360, 'wan'),
    plannedFinish: '2020-12',
  })
  const toilet = await ask('projects.create', {
    ...shared,
    name: '公厕加固',
    categoryId: 'toilet',
    plannedTotal: toFen('35.5', 'wan'),
    actualFinish: '2020-06-18',
  })
  await ask('indicators.loadSet', { set: 'yanjin' })
  await ask('funds.saveBudget', {
    projectId: building.id,
    lines: [
      { fundingSourceId: 'central', amount: toFen(300, 'wan') },
      { fundingSourceId: 'county', amount: toFen(60, 'wan') },
    ],
  })
  await ask('funds.record', {
    projectId: building.id,
    kind: 'received',
    fundingSourceId: 'central',
    date: '2020-05-11',
    amount: toFen(200, 'wan'),
  })
  await ask('progress.save', {
    projectId: building.id,
    quarter: '2020Q2',
    phase: 'structure',
    percent: 4500,
    completedInvestment: toFen(160, 'wan'),
    problems: '雨季影响施工',
  })
  await ask('targets.save', {
    programmeId: programme.id,
    stage: 'primary',
    measure: 'floor',
    amount: toArea(2000, 'squareMetre'),
  })
  return { building: building.id, toilet: toilet.id }
}

function lines({ text }: ReportDataset): string[] {
  return text.chapters.flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => plainText(spans)))
}

/** Entries of quarters after 2020Q2. */
function laterEntries(ids: readonly string[]) {
  const projectId = fc.constantFrom(...ids)
  const progress = fc.record({
    projectId,
    quarter: fc.constantFrom('2020Q3' as const, '2020Q4' as const, '2021Q3' as const),
    phase: fc.constantFrom(null, ...PHASES.construction),
    status: fc.constantFrom(...PROGRESS_STATUSES),
    percent: fc.option(fc.integer({ min: 0, max: 10_000 })),
    completedInvestment: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
    problems: fc.constantFrom(null, '尾款未付'),
  })
  const money = fc.record({
    projectId,
    kind: fc.constantFrom(...FUND_KINDS),
    fundingSourceId: fc.constantFrom(null, 'central', 'county'),
    date: fc.constantFrom('2020-07-01', '2020-12-31', '2021-08-15'),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }),
  })
  return fc.record({
    progress: fc.array(progress, { maxLength: 4 }),
    money: fc.array(money, { maxLength: 4 }),
  })
}

describe('reports.dataset', () => {
  it('reports what the ledger knows as at the quarter', async () => {
    await smallCounty()
    const dataset = await backend.ask('reports.dataset', { quarter: '2020Q2' })
    expect({
      title: dataset.text.title,
      madeOn: dataset.madeOn,
      annexes: dataset.tables.map(({ id }) => id),
      lines: lines(dataset),
    }).toEqual({
      title: '宾川县2020年第二季度学校建设项目进展情况报告',
      madeOn: '2020-07-03',
      annexes: [...ANNEXES],
      lines: [
        '截至2020年6月30日，纳入台账的学校建设项目共2个，涉及教学综合楼1栋、公厕1座，预算总投资395.5万元，其中中央资金300万元、县级配套60万元、未明确来源35.5万元。项目均列入薄改与能力提升。规划建设规模为校舍建筑面积1800平方米。',
        '项目分布在1所学校。',
        '2个项目已全部开工，其中已竣工1个，竣工率50%，在建1个。',
        '按类别分，教学综合楼1栋在建；公厕1座已竣工。',
        '未完成项目1个：处于主体阶段的1个，为金牛镇中心小学教学综合楼（计划2020年12月竣工）。',
        '项目预算总投资395.5万元。截至2020年6月30日，累计到位资金200万元，资金到位率50.57%；累计完成投资160万元，投资完成率40.46%。',
        '按资金来源分，中央资金计划300万元、到位200万元；县级配套计划60万元；未明确来源计划35.5万元。',
        '薄改与能力提升校舍建筑面积目标2000平方米，已完成0平方米，完成率0%；在建1800平方米；覆盖率90%，缺口200平方米。',
        '1．雨季影响施工。涉及金牛镇中心小学教学综合楼。',
      ],
    })
  })

  it('gives a past quarter again as it was, whatever is entered later', async () => {
    const ids = Object.values(await smallCounty())
    const before = await backend.ask('reports.dataset', { quarter: '2020Q2' })
    backend.setTime('2022-01-09T02:00:00.000Z')
    await fc.assert(
      fc.asyncProperty(laterEntries(ids), async ({ progress, money }) => {
        for (const entry of progress) await backend.ask('progress.save', entry)
        for (const entry of money) await backend.ask('funds.record', entry)
        const again = await backend.ask('reports.dataset', { quarter: '2020Q2' })
        expect({ ...again, madeOn: before.madeOn, text: before.text }).toEqual(before)
        expect(lines(again)).toEqual(lines(before))
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('counts a later quarter with what was entered for it, against the one before', async () => {
    const { building, toilet } = await smallCounty()
    backend.setTime('2020-10-09T02:00:00.000Z')
    const blank = { percent: null, completedInvestment: null }
    await backend.ask('progress.save', {
      ...blank,
      projectId: building,
      quarter: '2020Q3',
      phase: 'completed',
    })
    await backend.ask('progress.save', {
      ...blank,
      projectId: toilet,
      quarter: '2020Q3',
      status: 'cancelled',
      phase: null,
    })
    const { progress, overview } = await backend.ask('reports.dataset', { quarter: '2020Q3' })
    expect({
      completed: progress.all.completed.value,
      newlyCompleted: progress.all.change?.newlyCompleted.value,
      cancelled: overview.cancelled.count.value,
    }).toEqual({ completed: 1, newlyCompleted: 1, cancelled: 1 })
  })

  it('counts a completion only from the day it happened', async () => {
    await smallCounty()
    const first = await backend.ask('reports.dataset', { quarter: '2020Q1' })
    const second = await backend.ask('reports.dataset', { quarter: '2020Q2' })
    const completed = [first, second].map(({ progress }) => progress.all.completed.value)
    expect(completed).toEqual([0, 1])
  })

  it('leaves out what lies in the recycle bin', async () => {
    const { toilet } = await smallCounty()
    await backend.ask('projects.delete', { ids: [toilet], reason: '重复' })
    const dataset = await backend.ask('reports.dataset', { quarter: '2020Q2' })
    expect(dataset.overview.projectCount.value).toBe(1)
  })

  it('asks for the first run to be finished first', async () => {
    const asked = backend.ask('reports.dataset', { quarter: '2020Q2' })
    await expect(asked).rejects.toEqual(
      new AppError({ code: 'not_allowed', details: { rule: 'not_set_up', subject: 'report' } }),
    )
  })
})

describe('reports.render', () => {
  it('names each file after the report and writes what the format begins with', async () => {
    await smallCounty()
    const formats = ['html', 'docx', 'xlsx', 'json'] as const
    const files = await Promise.all(
      formats.map((format) => backend.ask('reports.render', { quarter: '2020Q2', format })),
    )
    const title = '宾川县2020年第二季度学校建设项目进展情况报告'
    expect(
      files.map(({ fileName, bytes }) => [fileName, new TextDecoder().decode(bytes.slice(0, 2))]),
    ).toEqual([
      [`${title}.html`, '<!'],
      [`${title}.docx`, 'PK'],
      [`${title}.xlsx`, 'PK'],
      [`${title}.json`, '{"'],
    ])
  })
})

describe('reportOptions', () => {
  it('are the office’s: everything until somebody chooses, then as chosen for all operators', async () => {
    await smallCounty()
    const { ask } = backend
    const first = await ask('reportOptions.read', {})
    expect(first).toEqual({ unit: 'wan', annexes: ANNEXES, charts: [], form: STANDARD_FORM })
    const chosen = {
      unit: 'yuan' as const,
      annexes: ['byCategory' as const],
      charts: ['funds' as const],
      form: {
        totals: 'top' as const,
        townshipSubtotals: false,
        chapters: ['overview' as const],
        signatures: { responsible: '张三', reviewer: '', preparer: '李四' },
        sealSpace: false,
      },
    }
    await ask('reportOptions.save', chosen)
    await ask('operators.switch', { name: '李四' })
    await backend.restart()
    expect(await ask('reportOptions.read', {})).toEqual(chosen)
  })
})
