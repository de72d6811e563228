import type { Input } from '#contract/index.ts'
import { type ClosingOffice, WAN } from './office.ts'

type CorrectedMoney = Extract<Input<'corrections.enter'>, { documentNumber?: unknown }>

/** The building was paid 5 万元 more by June than the closed quarter says. */
export const latePayment = ({ building }: ClosingOffice): CorrectedMoney => ({
  projectId: building,
  correctsQuarter: '2020Q2',
  figure: 'paid',
  fundingSourceId: 'central',
  after: 205 * WAN,
  reason: '漏记6月一笔监理费',
  documentNumber: '付字12号',
})

/** The payments of the building as its page lists them, in the quarter after the closed one. */
export async function paymentsOf({ backend, building }: ClosingOffice) {
  const { funds } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  return funds.filter(({ kind }) => kind === 'paid')
}
