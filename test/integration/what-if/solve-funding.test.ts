import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveFunding } from '#backend/what-if/solve-funding.ts'
import { solveProgram } from '#backend/what-if/solve-program.ts'
import {
  type FundedChoice,
  fundedValue,
  type FundingModel,
  greedyChoices,
  isAffordable,
  mendChoices,
  wholeValue,
} from '#domain/planning/funding-model.ts'
import { fundingProgram } from '#domain/planning/funding-program.ts'

const SIGNAL = new AbortController().signal
const LIMITS = { seconds: 20 }

/** Counties with up to so many candidates over a few lines and two sources. */
const models = (candidates: number): fc.Arbitrary<FundingModel> => {
  const source = fc.constantFrom('central', 'county', 'unlisted')
  const payment = fc.array(
    fc.record({ sourceId: source, amount: fc.integer({ min: 1, max: 90_000_000 }) }),
    { minLength: 1, maxLength: 2 },
  )
  return fc.integer({ min: 1, max: 5 }).chain((lines) =>
    fc.record({
      lines: fc.array(
        fc
          .record({
            pupils: fc.integer({ min: 1, max: 2000 }),
            required: fc.integer({ min: 1, max: 500_000 }),
            lack: fc.integer({ min: 1, max: 100 }),
          })
          .map(({ pupils, required, lack }) => ({
            pupils,
            required,
            gap: Math.max(1, Math.floor((required * lack) / 100)),
          })),
        { minLength: lines, maxLength: lines },
      ),
      candidates: fc.array(
        fc.record({
          id: fc.uuid(),
          adds: fc.array(
            fc.record({
              line: fc.nat(lines - 1),
              amount: fc.integer({ min: 0, max: 400_000 }),
            }),
            { maxLength: 2 },
          ),
          payments: fc.array(payment, { maxLength: 2 }),
        }),
        { maxLength: candidates },
      ),
      budgets: fc.tuple(fc.nat(200_000_000), fc.nat(200_000_000)).map(([central, county]) => [
        { sourceId: 'central', amount: central },
        { sourceId: 'county', amount: county },
      ]),
    }),
  )
}

/** The best of every affordable combination. */
function bestByTrying(model: FundingModel, from = 0, taken: readonly FundedChoice[] = []): number {
  if (!isAffordable(model, taken)) return -1
  if (from === model.candidates.length) return fundedValue(model, taken)
  const payments = model.candidates[from]?.payments ?? []
  return Math.max(
    bestByTrying(model, from + 1, taken),
    ...payments.map((_, payment) =>
      bestByTrying(model, from + 1, [...taken, { candidate: from, payment }]),
    ),
  )
}

/** The solver's answer without a thread, as the service takes it. */
async function solved(model: FundingModel): Promise<readonly FundedChoice[]> {
  const program = fundingProgram(model)
  const { columns } = await solveProgram(program, LIMITS)
  return mendChoices(
    model,
    program.choices.filter((_, column) => (columns?.[column] ?? 0) > 0.5),
  )
}

test('small cases are solved as by trying every combination, within every source', async () => {
  await fc.assert(
    fc.asyncProperty(models(8), async (model) => {
      const choices = await solved(model)
      expect(isAffordable(model, choices)).toBe(true)
      const best = bestByTrying(model)
      expect(fundedValue(model, choices)).toBeGreaterThanOrEqual(best * (1 - 1e-6) - 1e-6)
      expect(fundedValue(model, choices)).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-9)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('twelve candidates with one payment each are solved as by trying all', async () => {
  await fc.assert(
    fc.asyncProperty(models(12), async (drawn) => {
      const model = {
        ...drawn,
        candidates: drawn.candidates.map((one) => ({ ...one, payments: one.payments.slice(0, 1) })),
      }
      const best = bestByTrying(model)
      expect(fundedValue(model, await solved(model))).toBeGreaterThanOrEqual(
        best * (1 - 1e-6) - 1e-6,
      )
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('the answer is affordable, never worse than the plain way, and below its bound', async () => {
  await fc.assert(
    fc.asyncProperty(models(60), async (model) => {
      const { choices, value, bound, greedyValue } = await solveFunding(model, { signal: SIGNAL })
      expect(isAffordable(model, choices)).toBe(true)
      expect(value).toBeGreaterThanOrEqual(greedyValue)
      expect(greedyValue).toBe(fundedValue(model, greedyChoices(model)))
      expect(bound).toBeGreaterThanOrEqual(value)
      expect(bound).toBeLessThanOrEqual(wholeValue(model) * (1 + 1e-9))
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('five hundred candidates are solved while somebody waits', async () => {
  const [model] = fc.sample(largeCounty(500), { numRuns: 1, seed: 7 })
  if (!model) throw new Error('nothing was drawn')
  const begun = performance.now()
  const { choices, value, bound, greedyValue } = await solveFunding(model, { signal: SIGNAL })
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `500 candidates: ${seconds.toFixed(1)} s, ${choices.length} built, ` +
      `${((1 - value / bound) * 100).toFixed(3)} % below the bound, ` +
      `${((value / greedyValue - 1) * 100).toFixed(2)} % above the plain way\n`,
  )
  expect(isAffordable(model, choices)).toBe(true)
  expect(value).toBeGreaterThanOrEqual(bound * 0.99)
}, 60_000)

test('a cancelled calculation stops', async () => {
  const controller = new AbortController()
  const [model] = fc.sample(largeCounty(500), { numRuns: 1, seed: 8 })
  if (!model) throw new Error('nothing was drawn')
  const answer = solveFunding(model, { signal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toMatchObject({ data: { code: 'cancelled' } })
})

/** One candidate a line, about as dear as it is large, and money for a third of them. */
function largeCounty(count: number): fc.Arbitrary<FundingModel> {
  return fc
    .array(
      fc.record({
        pupils: fc.integer({ min: 40, max: 2500 }),
        lack: fc.integer({ min: 5, max: 60 }),
        unitCost: fc.integer({ min: 2000, max: 3500 }),
        sourceId: fc.constantFrom('central', 'province', 'county'),
      }),
      { minLength: count, maxLength: count },
    )
    .map((schools) => {
      const lines = schools.map(({ pupils, lack }) => ({
        pupils,
        required: pupils * 450,
        gap: Math.floor((pupils * 450 * lack) / 100),
      }))
      const costs = schools.map(({ unitCost }, index) => (lines[index]?.gap ?? 0) * unitCost)
      const money = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 9)
      return {
        lines,
        candidates: schools.map(({ sourceId }, index) => ({
          id: `school-${index}`,
          adds: [{ line: index, amount: lines[index]?.gap ?? 0 }],
          payments: [[{ sourceId, amount: costs[index] ?? 0 }]],
        })),
        budgets: ['central', 'province', 'county'].map((sourceId) => ({ sourceId, amount: money })),
      }
    })
}
