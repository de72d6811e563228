import { beforeAll, expect, test } from 'vitest'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { findingText, mendingAddress } from '../../../../renderer/components/checks/check-text.ts'
import { countsByProject } from '../../../../renderer/components/checks/counts-by-project.ts'
import { findingKey } from '../../../../renderer/components/checks/finding-key.ts'
import { printedChecks } from '../../../../renderer/features/checks/printed-checks.ts'
import {
  checkOfAddress,
  shownFindings,
} from '../../../../renderer/features/checks/shown-findings.ts'
import { setPreferences } from '../../../../renderer/preferences.ts'
import { finding, inChinese, inEnglish, unreported } from './finding.ts'

/** The page's storage, which Node does not have. */
beforeAll(() => {
  const kept = new Map<string, string>()
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    },
  })
})

const overdue: CheckFinding = finding({
  checkId: 'finishOverdue',
  severity: 'soft',
  place: 'basics',
  field: 'plannedFinish',
  facts: { planned: { kind: 'date', value: '2020-05' } },
  beside: { late: { kind: 'days', value: 30 } },
})

test('a finding is said in the unit and language chosen', () => {
  setPreferences({ language: 'zh-CN' })
  const chinese = [
    findingText(finding(), 'wan', inChinese),
    findingText(finding(), 'yuan', inChinese),
    findingText(overdue, 'wan', inChinese),
  ]
  setPreferences({ language: 'en' })
  const english = [findingText(finding(), 'wan', inEnglish), findingText(overdue, 'wan', inEnglish)]
  setPreferences({ language: 'zh-CN' })
  expect([...chinese, ...english]).toEqual([
    '累计支付170万元，大于累计到位160万元，多10万元。',
    '累计支付1,700,000.00元，大于累计到位1,600,000.00元，多100,000.00元。',
    '计划2020年5月竣工，已逾期30天，尚未竣工。',
    '170 × 10,000 yuan was paid but only 160 × 10,000 yuan received: 10 × 10,000 yuan too much.',
    'The finish was planned for 2020-05; it is 30 days late and has not come.',
  ])
})

test('a finding leads to the part of the project page where it is mended, and to its field', () => {
  expect([
    mendingAddress(finding()),
    mendingAddress(finding({ field: 'plannedTotal' })),
    mendingAddress(overdue),
    mendingAddress(unreported('p1')),
    mendingAddress(finding({ place: 'basics', field: 'programme' })),
    mendingAddress(
      finding({
        place: 'basics',
        field: 'actualFinish',
        rows: [{ table: 'milestone', id: 'm1' }],
      }),
    ),
  ]).toEqual([
    '/projects/p1?tab=funds',
    '/projects/p1?tab=budget&field=amount',
    '/projects/p1?tab=basics&field=plannedFinish',
    '/projects/p1?tab=progress&field=phase',
    '/projects/p1?tab=basics&field=programmeId',
    '/projects/p1?tab=milestones',
  ])
})

test('a project is counted by its own findings and by those that speak of it', () => {
  const claim = finding({
    checkId: 'possibleDoubleClaim',
    severity: 'soft',
    projectId: 'p2',
    otherProjectIds: ['p1'],
  })
  expect(
    Object.fromEntries(countsByProject([finding(), claim, unreported('p2', '道路中断。')])),
  ).toEqual({
    p1: { hard: 1, soft: 1, explained: 0 },
    p2: { hard: 0, soft: 2, explained: 1 },
  })
})

test('what is listed follows the choice, and what was being worked on stays', () => {
  const open = unreported('open')
  const done = unreported('done', '道路中断。')
  const hard = finding()
  const all = [hard, open, done]
  const none = new Set<string>()
  expect([
    shownFindings(all, 'open', null, none),
    shownFindings(all, 'explained', null, none),
    shownFindings(all, 'all', 'notReported', none),
    shownFindings(all, 'open', 'notReported', new Set([findingKey(done), findingKey(hard)])),
  ]).toEqual([[hard, open], [done], [open, done], [open, done]])
})

test('an address names a check we have, or none', () => {
  expect([checkOfAddress('suspended'), checkOfAddress('x'), checkOfAddress(null)]).toEqual([
    'suspended',
    null,
    null,
  ])
})

const cellsOf = (row: string) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)

test('the printed list holds every finding once, under its check, with nothing let through', () => {
  const html = printedChecks(
    {
      quarter: '2020Q2',
      findings: [
        finding({ projectName: '石门完小<b>"综合楼"</b>&' }),
        unreported('甲项目'),
        unreported('乙项目', '道路中断。'),
      ],
      counts: { hard: 1, soft: 2, explained: 1 },
      tallies: [],
    },
    { t: inChinese, moneyUnit: 'wan', county: '盐津县', today: '2020-07-05' },
  )
  expect({
    title: /<h1>(.*?)<\/h1>/.exec(html)?.[1],
    heads: [...html.matchAll(/<h2>(.*?)\n/g)].map(([, text]) => text),
    rows: [...html.matchAll(/<tr>(<td>.*?)<\/tr>/g)].map(([, row]) => cellsOf(row ?? '')),
  }).toEqual({
    title: '盐津县2020年第二季度学校建设项目核对清单',
    heads: ['支付大于到位', '本季度未填报'],
    rows: [
      [
        '1',
        '石门完小',
        '石门完小&lt;b&gt;&quot;综合楼&quot;&lt;/b&gt;&amp;',
        '累计支付170万元，大于累计到位160万元，多10万元。',
        '',
      ],
      ['1', '石门完小', '甲项目', '本季度没有填报，此前也从未填报。', ''],
      ['2', '石门完小', '乙项目', '本季度没有填报，此前也从未填报。', '道路中断。'],
    ],
  })
})
