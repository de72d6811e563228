import type { Result } from '#contract/result.ts'
import { close, openOffice, type ClosingOffice, WAN } from '../closing/office.ts'
import { MONEY_STEPS } from './money-steps.ts'
import { OFFICE_STEPS } from './office-steps.ts'
import { PLANNING_STEPS } from './planning-steps.ts'
import { PROJECT_STEPS } from './project-steps.ts'
import type { Step } from './random-step.ts'

const STEPS = [...MONEY_STEPS, ...PROJECT_STEPS, ...PLANNING_STEPS, ...OFFICE_STEPS]

/** An office with a programme, a second school, a contract and more to do something with. */
export async function openBusyOffice(): Promise<ClosingOffice> {
  const office = await openOffice()
  const { backend, school, building } = office
  backend.setTime('2021-03-20T02:00:00.000Z')
  await backend.ask('dictionaries.saveSchool', { name: '石门完小', stage: 'primary' })
  await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const programme = await backend.ask('dictionaries.saveProgramme', { name: '薄改' })
  await backend.ask('targets.save', {
    programmeId: programme.id,
    measure: 'floor',
    amount: 300_000,
  })
  await backend.ask('contracts.save', {
    projectId: building,
    kind: 'construction',
    party: '盐津建司',
    amount: 400 * WAN,
  })
  await backend.ask('conditions.save', {
    schoolId: school,
    year: 2020,
    surveyedOn: '2020-09-01',
    conditions: { pupils: 500 },
  })
  return office
}

/** Does a step; null when there was nothing to do it to. */
export async function take(office: ClosingOffice, one: Step): Promise<Result<unknown> | null> {
  const doing = STEPS[one.kind % STEPS.length]
  return doing ? doing(office, one) : null
}

/** Closes the first quarter, or opens it again. */
export async function closeOrReopen(office: ClosingOffice): Promise<void> {
  const { backend } = office
  const { lock } = await backend.ask('closing.overview', {})
  if (lock) {
    await backend.call('closing.reopen', { quarter: lock.closedQuarter, reason: '改数' })
  } else await close(office, '2020Q2').catch(() => null)
}
