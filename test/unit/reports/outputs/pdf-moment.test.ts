import { expect, test } from 'vitest'
import { datePdf } from '#backend/reports/outputs/pdf-moment.ts'

const pdfOf = (made: string) =>
  new TextEncoder().encode(
    `%PDF-1.4\n<</CreationDate (D:${made}+00'00')\n/ModDate (D:${made}+00'00')>>\n%%EOF`,
  )

test('a PDF printed at two times is one file when it is dated, and nothing else in it changes', () => {
  const [first, second] = [pdfOf('20261126120339'), pdfOf('20270101000001')]
  for (const bytes of [first, second]) datePdf(bytes, '2020-07-05T02:03:04.000Z')
  expect(first).toEqual(second)
  expect(first).toEqual(pdfOf('20200705020304'))
})
