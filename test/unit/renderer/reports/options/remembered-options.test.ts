import { expect, it } from 'vitest'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { sameRequest } from '../../../../../renderer/features/reports/options/remembered-options.ts'
import { pdfName } from '../../../../../renderer/features/reports/use-report.ts'

it('knows when a report was made with other options', () => {
  const made = { quarter: '2020Q2', unit: 'wan', annexes: ['byCategory'] } as const
  const request = { ...made, annexes: [...made.annexes] }
  expect([
    sameRequest(request, { ...request }),
    sameRequest(request, { ...request, quarter: '2020Q3' }),
    sameRequest(request, { ...request, annexes: [] }),
    sameRequest(request, { ...request, charts: ['funds'] }),
  ]).toEqual([true, false, false, false])
})

it('takes the same choices for the same in whatever order they come back', () => {
  const request = { quarter: '2020Q2', unit: 'wan', annexes: [] } as const
  const made = { ...request, annexes: [], form: { ...STANDARD_FORM } }
  const read = { ...made, form: Object.fromEntries(Object.entries(STANDARD_FORM).toReversed()) }
  expect(sameRequest(made, read as typeof made)).toBe(true)
})

it('names the PDF after the document it is printed from', () => {
  expect(pdfName('宾川县2020年第二季度报告.html')).toBe('宾川县2020年第二季度报告.pdf')
})
