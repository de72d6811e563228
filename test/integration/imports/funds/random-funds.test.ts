import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FUND_KIND_NAMES, FUND_KINDS } from '#domain/funds/fund.ts'
import { formatFen } from '#domain/money.ts'
import { undoAsAsked } from '../../../helpers/undo-as-asked.ts'
import { type FundOffice, importSheet, openFundOffice, planOf } from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
})
afterEach(() => office.backend.remove())

const TITLE = '2021年校舍改造项目资金登记表（单位：元）'
const HEADS = ['流水类型', '日期', '文号', '项目名称', '资金来源', '金额']

const line = fc.record({
  kind: fc.constantFrom(...FUND_KINDS),
  day: fc.integer({ min: 10, max: 30 }),
  project: fc.constantFrom('红星小学教学楼', '红星小学厕所', '光明中学食堂'),
  source: fc.constantFrom('中央', '省级', '县级配套', null),
  amount: fc.integer({ min: 1, max: 10 ** 11 }),
})

async function totals() {
  const answer = await office.backend.ask('projects.list', { quarter: '2021Q3', filter: {} })
  const { allocated, received, paid } = answer.totals
  return { allocated, received, paid }
}

test('whatever a sheet holds, what is written adds up to it, once, and goes again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
      const rows = lines.map(({ kind, day, project, source, amount }, index) => [
        FUND_KIND_NAMES[kind],
        `2021-09-${day}`,
        // A document has one line for each project.
        kind === 'allocated' ? `宾财教〔2021〕${index + 1}号` : `记-${day}`,
        project,
        source,
        formatFen(amount, 'yuan'),
      ])
      const plan = await planOf(office.backend, TITLE, HEADS, rows)
      expect(plan.rows.filter(({ status }) => status === 'wrong')).toEqual([])
      // Two equal rows are two payments where somebody says so.
      const decisions = Object.fromEntries(
        plan.rows
          .filter(({ status }) => status === 'duplicate')
          .map(({ row }) => [String(row), 'add' as const]),
      )
      const { batchId } = await importSheet(office.backend, TITLE, HEADS, rows, { decisions })
      const sums = Object.fromEntries(
        FUND_KINDS.map((kind) => {
          const own = lines.filter((one) => one.kind === kind)
          return [kind, own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0)]
        }),
      )
      expect(await totals()).toEqual(sums)
      const documents = await office.backend.ask('allocations.list', {})
      for (const { total, lines: parts } of documents) {
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
      }
      const again = await planOf(office.backend, TITLE, HEADS, rows)
      expect(again.counts.unchanged).toBe(rows.length)
      expect(await undoAsAsked(office.backend, batchId)).toMatchObject({
        takenBack: { fund_entry: [rows.length, 0] },
      })
      expect(await totals()).toEqual({ allocated: null, received: null, paid: null })
    }),
    { numRuns: 6 },
  )
})
