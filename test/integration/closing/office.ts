import type { Input } from '#contract/index.ts'
import type { Quarter } from '#domain/quarter.ts'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

/** A small office with two projects, reported and paid for 2020Q2, that can be closed at once. */
export interface ClosingOffice {
  readonly backend: TestBackend
  readonly school: string
  /** 水田中学教学楼 and 石门小学公厕. */
  readonly building: string
  readonly toilet: string
}

export const WAN = 1_000_000

export async function openOffice(): Promise<ClosingOffice> {
  const backend = await createOfficeBackend({ time: '2020-07-05T02:00:00.000Z' })
  const { id: school } = await backend.ask('dictionaries.saveSchool', { name: '水田中学' })
  const { id: building } = await backend.ask('projects.create', {
    name: '教学楼',
    schoolId: school,
    categoryId: 'teachingBuilding',
    floorArea: 300_000,
    plannedTotal: 500 * WAN,
    actualStart: '2020-03-10',
  })
  const { id: toilet } = await backend.ask('projects.create', {
    name: '公厕',
    schoolId: school,
    categoryId: 'toilet',
    floorArea: 8_000,
    plannedTotal: 30 * WAN,
  })
  const office = { backend, school, building, toilet }
  await pay(office, 'allocated', building, '2020-04-10', 300 * WAN)
  await pay(office, 'received', building, '2020-05-10', 250 * WAN)
  await pay(office, 'paid', building, '2020-06-20', 200 * WAN)
  await report(office, building, '2020Q2', {
    phase: 'structure',
    percent: 4500,
    invested: 210 * WAN,
  })
  await report(office, toilet, '2020Q2', { phase: 'preparation', percent: 0, invested: 0 })
  return office
}

export async function pay(
  { backend }: ClosingOffice,
  kind: 'allocated' | 'received' | 'paid',
  projectId: string,
  date: string,
  amount: number,
): Promise<string> {
  const entry = { projectId, kind, fundingSourceId: 'central', date, amount }
  return (await backend.ask('funds.record', entry)).id
}

export function report(
  { backend }: ClosingOffice,
  projectId: string,
  quarter: Quarter,
  { phase, percent, invested }: Reported,
) {
  return backend.ask('progress.save', {
    projectId,
    quarter,
    phase,
    percent,
    completedInvestment: invested,
  })
}

interface Reported {
  readonly phase: Input<'progress.save'>['phase']
  readonly percent: number | null
  readonly invested: number | null
}

/** Takes a quarter through its review; soft findings are explained in one word each. */
export async function close({ backend }: Pick<ClosingOffice, 'backend'>, quarter: Quarter) {
  await backend.ask('closing.beginReview', { quarter })
  const { soft } = await backend.ask('closing.review', { quarter })
  for (const { checkId, projectId, explanation } of soft) {
    if (explanation) continue
    const sentence = '情况属实'
    await backend.ask('checks.explain', { quarter, checkId, projectIds: [projectId], sentence })
  }
  return backend.ask('closing.close', { quarter })
}
