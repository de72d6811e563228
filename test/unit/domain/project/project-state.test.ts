import { expect, test } from 'vitest'
import { isCompletedPhase, isStartedPhase, PHASES, phaseName } from '#domain/project/phase.ts'
import { stateAsAt, type StateFacts } from '#domain/project/project-state.ts'

const nothing: StateFacts = {
  workflow: 'construction',
  actualStart: null,
  actualFinish: null,
  phase: null,
  status: null,
  percent: null,
  completedInvestment: null,
  paid: null,
}
const cases: [string, Partial<StateFacts>, string][] = [
  ['nothing known', {}, 'notStarted'],
  ['tendering', { phase: 'tendering' }, 'notStarted'],
  ['started by phase', { phase: 'started' }, 'started'],
  ['started by date', { actualStart: '2020-06-30' }, 'started'],
  ['started the day after', { actualStart: '2020-07-01' }, 'notStarted'],
  ['started some day of the month', { actualStart: '2020-06' }, 'started'],
  ['finished by date', { actualFinish: '2020-06' }, 'completed'],
  ['finished some day of the year', { actualFinish: '2020', actualStart: '2020-01' }, 'started'],
  ['finished by phase', { phase: 'completed' }, 'completed'],
  ['suspended keeps its state', { phase: 'structure', status: 'suspended' }, 'started'],
  ['suspended without a phase was under way', { status: 'suspended' }, 'started'],
  ['suspended before it began', { status: 'suspended', phase: 'tendering' }, 'notStarted'],
  ['paid for without a phase', { paid: 1 }, 'started'],
  ['money is built without a phase', { completedInvestment: 1 }, 'started'],
  ['work is seen without a phase', { percent: 1 }, 'started'],
  ['zero is no work', { percent: 0, completedInvestment: 0, paid: 0 }, 'notStarted'],
  ['the designer is paid in preparation', { paid: 1, phase: 'preparation' }, 'notStarted'],
  ['going on as reported says nothing of a start', { status: 'normal' }, 'notStarted'],
  ['cancelled, though paid for', { paid: 1, status: 'cancelled' }, 'cancelled'],
  ['cancelled', { phase: 'completed', status: 'cancelled' }, 'cancelled'],
  ['bought', { workflow: 'purchase', phase: 'procurement' }, 'started'],
  ['delivered is not accepted', { workflow: 'purchase', phase: 'delivery' }, 'started'],
  ['land handed over', { workflow: 'land', phase: 'handedOver' }, 'completed'],
]

test.each(cases)('%s', (_name, facts, expected) => {
  expect(stateAsAt({ ...nothing, ...facts }, '2020-06-30')).toBe(expected)
})

test('in every workflow a completed phase is a started one, and later phases stay completed', () => {
  for (const [workflow, phases] of Object.entries(PHASES) as [keyof typeof PHASES, never[]][]) {
    const flags = phases.map((phase) => [
      isStartedPhase(workflow, phase),
      isCompletedPhase(workflow, phase),
    ])
    expect(flags).toEqual(
      flags.toSorted((a, b) => Number(a[0]) + Number(a[1]) - Number(b[0]) - Number(b[1])),
    )
    expect(flags.at(-1)).toEqual([true, true])
  }
})

test('a purchase in use has its own name', () => {
  expect([phaseName('purchase', 'inUse'), phaseName('construction', 'inUse')]).toEqual([
    '投入使用',
    '交付使用',
  ])
})
