import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { Paragraph } from '#domain/report/text/report-text.ts'
import type { ParagraphEdit } from '#domain/report/text/paragraph-edit.ts'
import { ALL } from './built-report.ts'
import { binchuan } from './county-facts.ts'

const composedOn = (madeOn: string) => composeReport(buildReport({ ...binchuan(), madeOn }, ALL))

const MAY = composedOn('2020-05-20').text.leadIn

function editOf(text: string): ParagraphEdit {
  return {
    paragraph: 'leadIn',
    part: 'leadIn',
    isOwn: false,
    after: null,
    unit: 'wan',
    spans: [{ text }],
    composed: MAY.spans,
  }
}

const printedOn = (madeOn: string, edit: ParagraphEdit): Paragraph =>
  composeReport(buildReport({ ...binchuan(), madeOn }, ALL), [edit]).text.leadIn

test('an edited paragraph follows the day of a quarter that still runs, and is not reworded by it', () => {
  const edit = editOf('现报告如下，数据截至2020年5月20日。')
  const { spans, edit: mark } = printedOn('2020-06-10', edit)
  expect(spans).toEqual([{ text: '现报告如下，数据截至2020年6月10日。' }])
  expect(mark).toEqual({ kind: 'edited', disagreeing: [] })
  expect(printedOn('2020-07-10', edit).spans).toEqual([
    { text: '现报告如下，数据截至2020年6月30日。' },
  ])
})

test('a day that somebody chose instead stays', () => {
  const edit = editOf('现报告如下，数据截至2020年5月15日。')
  expect(printedOn('2020-06-10', edit).spans).toEqual([
    { text: '现报告如下，数据截至2020年5月15日。' },
  ])
})
