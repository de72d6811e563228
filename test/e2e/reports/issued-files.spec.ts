import { rm } from 'node:fs/promises'
import path from 'node:path'
import { writeTemplate } from '../../helpers/report-files/write-template.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { reviewQuarter } from '../fixtures/small-county.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ClosingPage } from '../pages/quarter/closing-page.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'

test.use({ ledger: 'smallCounty' })

const QUARTER = '2020Q1' as const

test('names money without a source before closing, and keeps the issue in a template added after and through the loss of its PDF', async ({
  appPage,
  ask,
  dataFolder,
  savedBy,
}) => {
  test.slow()
  const { rows } = await ask('projects.list', { quarter: QUARTER, filter: {} })
  const projectId = rows[0]?.id ?? ''
  const entry = { projectId, date: '2020-03-25' }
  await ask('funds.record', { ...entry, kind: 'received', amount: 20_000_000 })
  await ask('funds.record', { ...entry, kind: 'received', amount: -30_000_000 })

  // What was taken back without a source is said by a verb, where the rates are left out for it.
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  const { text } = await ask('reports.dataset', { quarter: QUARTER })
  const notes = text.notes.map(({ spans }) => spans.map((span) => span.text).join(''))
  expect(notes).toContainEqual(
    expect.stringContaining('收回到位10万元没有写明资金来源，列入“未明确来源”'),
  )

  const { hard } = await reviewQuarter(ask, QUARTER)
  expect(hard).toEqual([])
  const closing = new ClosingPage(appPage)
  await closing.closeFirst()
  const issue = closing.versions.first()
  const button = (name: string | RegExp) => issue.getByRole('button', { name })
  await expect(button('另存PDF')).toBeVisible({ timeout: 30_000 })

  // A template that is added later is not in the issue, which says so and takes it in.
  await expect(button(/^补存模板文件/)).toHaveCount(0)
  const bytes = await writeTemplate({ paragraphs: ['{{季度}}到位{{累计到位资金}}万元'] })
  await ask('reportTemplates.add', { fileName: '上报表.docx', bytes })
  await expect(button('补存模板文件（1）')).toHaveAttribute('title', '没有按这些模板存档：上报表')
  await expectAccessible(appPage)
  await button('补存模板文件（1）').click()
  await expect(appPage.getByText('已按模板上报表存档')).toBeVisible()
  await expect(button(/^补存模板文件/)).toHaveCount(0)
  await expect(button('另存Word（上报表）')).toBeVisible()

  // The PDF is lost, printed again from the pages that were kept, and is the same.
  const [issued] = await ask('issues.list', {})
  const pdf = issued?.files.find(({ format }) => format === 'pdf')
  const sha256 = pdf?.sha256 ?? ''
  await rm(path.join(dataFolder, 'issued', sha256.slice(0, 2), sha256.slice(2)))
  await button('另存PDF').click()
  await expect(appPage.getByText(/^数据文件夹中找不到已出报告/)).toBeVisible()
  await button('重新生成并存回').click()
  await expect(appPage.getByText('生成的文件与存档时一致，已存回 1 个')).toBeVisible({
    timeout: 30_000,
  })
  const saved = await savedBy(() => button('另存PDF').click())
  expect(saved.bytes.subarray(0, 4).toString('latin1')).toBe('%PDF')
  await expect(button('重新生成并存回')).toHaveCount(0)
})
