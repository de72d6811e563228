import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  continuityOf,
  CUMULATIVE_SUMS,
  type ProjectFlow,
  type ProjectSums,
} from '#domain/closing/continuity.ts'

const NOTHING: ProjectSums = {
  allocated: null,
  received: null,
  paid: null,
  completedInvestment: null,
}

const flow = (projectId: string, more: Partial<ProjectFlow>): ProjectFlow => ({
  projectId,
  closed: null,
  entered: NOTHING,
  corrected: NOTHING,
  now: NOTHING,
  ...more,
})

describe('continuityOf', () => {
  it('carries every sum on, and names the projects that break it', () => {
    const lines = continuityOf([
      flow('a', {
        closed: { ...NOTHING, paid: 100 },
        entered: { ...NOTHING, paid: 20 },
        corrected: { ...NOTHING, paid: -5 },
        now: { ...NOTHING, paid: 115 },
      }),
      flow('b', { closed: { ...NOTHING, paid: 10 }, now: { ...NOTHING, paid: 17 } }),
      flow('c', { entered: { ...NOTHING, paid: 3 }, now: { ...NOTHING, paid: 3 } }),
    ])
    expect(lines.find(({ sum }) => sum === 'paid')).toEqual({
      sum: 'paid',
      closed: 110,
      entered: 23,
      corrected: -5,
      now: 135,
      difference: 7,
      broken: [{ projectId: 'b', difference: 7 }],
    })
  })

  it('keeps blank apart from zero', () => {
    expect(continuityOf([flow('a', {})])[0]).toEqual({
      sum: 'allocated',
      closed: null,
      entered: null,
      corrected: null,
      now: null,
      difference: 0,
      broken: [],
    })
  })

  it('adds up in every line, for any flows', () => {
    const amount = fc.option(fc.integer({ min: -1000, max: 1000 }))
    const sums: fc.Arbitrary<ProjectSums> = fc.record({
      allocated: amount,
      received: amount,
      paid: amount,
      completedInvestment: amount,
    })
    const flows = fc.array(
      fc.record({
        projectId: fc.uuid(),
        closed: fc.option(sums),
        entered: sums,
        corrected: sums,
        now: sums,
      }),
    )
    fc.assert(
      fc.property(flows, (given) => {
        const lines = continuityOf(given)
        expect(lines.map(({ sum }) => sum)).toEqual(CUMULATIVE_SUMS)
        expect(
          lines.map(({ closed, entered, corrected, difference }) =>
            [closed, entered, corrected, difference].reduce(
              (all, part) => (all ?? 0) + (part ?? 0),
              0,
            ),
          ),
        ).toEqual(lines.map(({ now }) => now ?? 0))
        expect(
          lines.map(({ broken }) => broken.reduce((all, { difference }) => all + difference, 0)),
        ).toEqual(lines.map(({ difference }) => difference))
      }),
    )
  })
})
