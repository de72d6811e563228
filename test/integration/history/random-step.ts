import fc from 'fast-check'
import type { Result } from '#contract/result.ts'
import { shiftQuarter } from '#domain/quarter.ts'
import type { ClosingOffice } from '../closing/office.ts'

/** Numbers that are read as choices when the step is done. */
export const step = fc.record({
  kind: fc.nat(1000),
  choice: fc.nat(1000),
  other: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 40 }),
})

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A step that changes something, or null when there is nothing to do it to; refused, it changes nothing. */
export type Doing = (office: ClosingOffice, step: Step) => Promise<Result<unknown> | null>

export const pick = <Item>(items: readonly Item[], choice: number): Item | undefined =>
  items[choice % Math.max(items.length, 1)]

/** The quarter that may be closed and the three after it. */
export const QUARTERS = [0, 1, 2, 3].map((count) => shiftQuarter('2020Q2', count))

export async function projectOf({ backend }: ClosingOffice, choice: number) {
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q1', filter: {} })
  return pick(rows, choice)
}

export async function dictionariesOf({ backend }: ClosingOffice) {
  return backend.ask('dictionaries.all', {})
}
