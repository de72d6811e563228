import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderReport } from '#backend/reports/outputs/render-report.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { docxParagraphs } from '../../../helpers/report-files/read-rows.ts'
import { binchuan } from '../county-facts.ts'

async function signedBy(...names: readonly string[]): Promise<readonly string[]> {
  const dataset = composeReport(buildReport(binchuan(), { unit: 'wan', annexes: [] }))
  const labels = { ...dataset.text.labels, signedBy: names }
  const signed = { ...dataset, text: { ...dataset.text, labels } }
  const { bytes } = await renderReport(signed, 'docx')
  return docxParagraphs(bytes).filter((text) => /^(负责|审核|填表)人：/.test(text))
}

test('those who sign stand side by side in Word as long as every name has room', async () => {
  expect(await signedBy('', '', '')).toEqual(['负责人：审核人：填表人：'])
  expect(await signedBy('司马相如', '李四', '上官婉儿')).toEqual([
    '负责人：司马相如审核人：李四填表人：上官婉儿',
  ])
})

test.each([5, 8, 40])('a name of %i characters moves none of the others', async (length) => {
  const name = '长'.repeat(length)
  expect(await signedBy('', name, '李四')).toEqual(['负责人：', `审核人：${name}`, '填表人：李四'])
})
