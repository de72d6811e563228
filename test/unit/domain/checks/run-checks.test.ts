import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHECK_IDS } from '#domain/checks/check.ts'
import type { CheckedProject } from '#domain/checks/facts.ts'
import { factsText, runChecks } from '#domain/checks/run-checks.ts'
import { ALL_PHASES, PROGRESS_STATUSES } from '#domain/project/phase.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { checkMend, checkName, checkSentence, writeInChinese } from '#contract/check-sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import en from '#resources/sentences/en.json' with { type: 'json' }
import zh from '#resources/sentences/zh-CN.json' with { type: 'json' }
import { facts, findings, project, report } from './facts-of.ts'

const amount = fc.option(fc.integer({ min: 0, max: 500_000_000 }))
const date = fc.option(
  fc.constantFrom('2018', '2019-06', '2019-12-31', '2020-03', '2020-05-01', '2020-07-02', '2021'),
)
const reports = fc
  .uniqueArray(fc.constantFrom('2020Q2', '2020Q1', '2019Q4', '2019Q2'), { maxLength: 3 })
  .chain((quarters) =>
    fc.tuple(
      ...quarters
        .toSorted()
        .toReversed()
        .map((quarter) =>
          fc
            .record({
              phase: fc.option(fc.constantFrom(...ALL_PHASES)),
              status: fc.constantFrom(...PROGRESS_STATUSES),
              percent: fc.option(fc.constantFrom(0, 3000, 5000, 9999, 10_000)),
              completedInvestment: amount,
            })
            .map((values) => report({ quarter: quarter as '2020Q2', ...values })),
        ),
    ),
  )
const anyProject = fc.record({
  schoolId: fc.constantFrom('s1', 's2'),
  programmeId: fc.option(fc.constantFrom('g1', 'g2')),
  categoryId: fc.constantFrom('teachingBuilding', 'equipment', 'land'),
  floorArea: amount,
  landArea: amount,
  plannedTotal: amount,
  budgetTotal: amount,
  plannedStart: date,
  plannedFinish: date,
  actualStart: date,
  actualFinish: date,
  reports,
  funds: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...FUND_KINDS),
      sourceId: fc.option(fc.constantFrom('central', 'county')),
      amount: fc.integer({ min: -1000, max: 500_000_000 }),
    }),
    { selector: ({ kind, sourceId }) => `${kind} ${sourceId}` },
  ),
})
const county = fc
  .array(anyProject, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((values, index) => project({ ...values, id: `p${index}` })))

test('a sound project has no findings, and neither has one of which nothing is known', () => {
  const blank: Partial<CheckedProject> = {
    id: 'blank',
    categoryId: 'equipment',
    schoolId: 's2',
    plannedTotal: null,
    budgetTotal: null,
    floorArea: null,
    plannedStart: null,
    plannedFinish: null,
    actualStart: null,
    year: null,
    reports: [report({ phase: null, percent: null, completedInvestment: null })],
  }
  expect(runChecks(facts([project(), project(blank)]))).toEqual([])
})

test('hard findings come first, and each check names a project once', () => {
  fc.assert(
    fc.property(county, (projects) => {
      const found = runChecks(facts(projects))
      const severities = found.map(({ severity }) => severity)
      expect(severities).toEqual(severities.toSorted())
      const keys = found.map(({ checkId, projectId }) => `${checkId} ${projectId}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('a blanked figure never brings a finding about that figure', () => {
  fc.assert(
    fc.property(county, (projects) => {
      const blanked = projects.map((one) => ({
        ...one,
        plannedTotal: null,
        budgetTotal: null,
        funds: [],
        reports: one.reports.map((entry) => ({
          ...entry,
          percent: null,
          completedInvestment: null,
        })),
      }))
      const spoken = new Set(runChecks(facts(blanked)).map(({ field }) => field))
      for (const field of ['paid', 'received', 'allocated', 'plannedTotal', 'percent']) {
        expect(spoken).not.toContain(field)
      }
    }),
  )
})

test('every finding is said in full in both languages', () => {
  fc.assert(
    fc.property(county, (projects) => {
      for (const finding of runChecks(facts(projects))) {
        for (const templates of [zh, en]) {
          const sentence = checkSentence(finding, translatorOf(templates), (value) => {
            const text = writeInChinese('wan')(value)
            expect(text).not.toBe('')
            return `‹${text}›`
          })
          expect(sentence).not.toMatch(/\{\{|‹›|^check\.|undefined|NaN/)
          const template: string | undefined = (
            templates.check[finding.checkId].said as Record<string, string>
          )[finding.sentence]
          expect(sentence.split('‹').length).toBe((template ?? '').split('{{').length)
        }
      }
    }),
  )
})

test('every check has a name and a way to mend it in both languages', () => {
  const words = CHECK_IDS.flatMap((id) =>
    [zh, en].flatMap((templates) => [
      checkName(id, translatorOf(templates)),
      checkMend(id, translatorOf(templates)),
    ]),
  )
  expect(words.filter((text) => text.startsWith('check.'))).toEqual([])
})

const text = (list: readonly CheckedProject[]) =>
  findings('unusualUnitCost', list).map((finding) => factsText(finding))

test('an explanation outlives a change of the county, but not of the project’s own figures', () => {
  const others = [2000, 2100, 2200, 2300, 2400].map((cost, index) =>
    project({ id: `p${index}`, schoolId: `s${index}`, plannedTotal: cost * 100_000 }),
  )
  const odd = project({ id: 'odd', schoolId: 's9', plannedTotal: 900_000_000 })
  const before = text([...others, odd])
  expect([
    before.length,
    text([...others.slice(1), project({ id: 'p9', plannedTotal: 300_000_000 }), odd]),
    text([...others, { ...odd, plannedTotal: 900_000_001, budgetTotal: 900_000_001 }]),
  ]).toEqual([1, before, [expect.not.stringContaining(before[0] ?? '')]])
})

test('an unknown category is a fault of the program and is said', () => {
  expect(() => runChecks(facts([project({ categoryId: 'gone' })]))).toThrow('unknown category')
})

test('values are written in the unit asked for', () => {
  const write = writeInChinese('wan')
  expect([
    write({ kind: 'money', value: 3_957_500_000 }),
    writeInChinese('yuan')({ kind: 'money', value: 12_345 }),
    write({ kind: 'unitCost', value: 240_049 }),
    write({ kind: 'area', value: 1_846_660 }),
    write({ kind: 'points', value: 2350 }),
    write({ kind: 'quarter', value: '2020Q1' }),
    write({ kind: 'phase', value: 'inUse', workflow: 'purchase' }),
    write({ kind: 'fundKind', value: 'paid' }),
  ]).toEqual([
    '3957.5万元',
    '123.45元',
    '2400元/㎡',
    '18466.6㎡',
    '23.5个百分点',
    '2020年第一季度',
    '投入使用',
    '支付',
  ])
})
