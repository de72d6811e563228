import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { type ReportForm, STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { binchuan, yanjin } from './county-facts.ts'

const tablesOf = (given: ReturnType<typeof binchuan>, form: Partial<ReportForm>) =>
  buildReport(given, { unit: 'wan', annexes: ANNEXES, form: { ...STANDARD_FORM, ...form } }).tables

describe('the form of a report', () => {
  it('puts the total of each block above its rows, naming the same rows as before', () => {
    for (const given of [binchuan(), yanjin()]) {
      const [below, above] = [tablesOf(given, {}), tablesOf(given, { totals: 'top' })]
      for (const [index, table] of above.entries()) {
        const same = below[index]
        const summed = (one: typeof same) =>
          new Map(one?.rows.map(({ id, sumOf }) => [id, sumOf.map((part) => one.rows[part]?.id)]))
        expect(summed(table)).toEqual(summed(same))
        const leading = table.rows.flatMap(({ kind, sumOf }, at) =>
          kind === 'total' ? [Math.min(...sumOf) > at] : [],
        )
        expect(leading).toEqual(leading.map(() => true))
      }
    }
    const targets = tablesOf(yanjin(), { totals: 'top' }).find(({ id }) => id === 'areaTargets')
    expect(targets?.rows.slice(0, 3).map(({ kind }) => kind)).toEqual(['heading', 'total', 'data'])
  })

  it('names the townships without adding them up where subtotals are not wanted', () => {
    const tableOf = (form: Partial<ReportForm>) =>
      tablesOf(binchuan(), form).find(({ id }) => id === 'allProjects')
    const table = tableOf({ townshipSubtotals: false })
    const headings = table?.rows.filter(({ kind }) => kind === 'heading')
    expect(headings?.length).toBeGreaterThan(1)
    expect(table?.rows.filter(({ kind }) => kind === 'subtotal')).toEqual([])
    const total = table?.rows.find(({ kind }) => kind === 'total')
    expect(total?.sumOf.map((part) => table?.rows[part]?.kind)).toEqual(
      Array.from({ length: 28 }, () => 'data'),
    )
    const column = table?.columns.findIndex(({ key }) => key === 'planned') ?? -1
    const printed = tableOf({})?.rows.find(({ kind }) => kind === 'total')?.cells[column]?.text
    expect(total?.cells[column]).toMatchObject({ text: printed, isSum: true })
  })

  it('prints the chapters asked for, numbered without a gap, and the names that sign', () => {
    const form: ReportForm = {
      ...STANDARD_FORM,
      chapters: ['funds', 'overview'],
      signatures: { responsible: '张三', reviewer: '', preparer: '李四' },
      sealSpace: false,
    }
    const { text } = composeReport(
      buildReport(binchuan(), { unit: 'wan', annexes: ANNEXES, form }),
      [],
      form,
    )
    expect(text.chapters.map(({ heading }) => heading)).toEqual(['一、总体情况', '二、资金情况'])
    expect(text.labels).toMatchObject({
      signatures: ['负责人', '审核人', '填表人'],
      signedBy: ['张三', '', '李四'],
      seal: '',
    })
  })
})
