import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/app-page.ts'
import { openReport } from '../fixtures/made-report.ts'
import { type Ask, reviewQuarter } from '../fixtures/small-county.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ClosingPage } from '../pages/quarter/closing-page.ts'

test.use({ ledger: 'smallCounty' })

async function putAnnexesOnA3(ask: Ask): Promise<void> {
  const { annexes, form } = await ask('reportOptions.read', {})
  const set = { ...form, chapters: [...form.chapters], annexPaper: 'A3' as const }
  await ask('reportOptions.save', { annexes: [...annexes], form: set })
}

/** Keeps, in place of the browser's own dialog, on which paper the annexes of what is printed are. */
async function catchPrints(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const caught: string[] = []
    Object.assign(window, { caught })
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLIFrameElement) || node.srcdoc === '') continue
        const papers = node.srcdoc.matchAll(/<section class="annex (A\d)"/g)
        caught.push([...new Set([...papers].map(([, paper]) => paper))].join(' '))
      }
    }).observe(document.body, { childList: true })
  })
  return () => page.evaluate(() => (window as unknown as { caught: string[] }).caught)
}

test('asks before a report of two paper sizes is printed, and prints it on A4 alone where wanted', async ({
  appPage,
  ask,
}) => {
  await putAnnexesOnA3(ask)
  const reports = await openReport(appPage)
  await reports.make()
  const prints = await catchPrints(appPage)
  const question = appPage.getByRole('dialog', { name: '这份报告有A3和A4两种纸' })

  await reports.action('打印').click()
  await expectAccessible(appPage)
  await question.getByRole('button', { name: '取消' }).click()
  await expect(question).toBeHidden()
  expect(await prints()).toEqual([])

  await reports.action('打印').click()
  await question.getByRole('button', { name: '全部用A4打印' }).click()
  await expect.poll(prints).toEqual(['A4'])
  await expect(reports.action('打印')).not.toHaveClass(/ant-btn-loading/)
  await reports.action('打印').click()
  await question.getByRole('button', { name: '按A3和A4打印' }).click()
  await expect.poll(prints).toEqual(['A4', 'A3'])
})

test('asks before the kept pages of an issue are printed, whose form stays', async ({
  appPage,
  ask,
}) => {
  test.slow()
  await putAnnexesOnA3(ask)
  await reviewQuarter(ask, '2020Q1')
  const closing = new ClosingPage(appPage)
  await closing.closeFirst()
  const prints = await catchPrints(appPage)
  await closing.versions.first().getByRole('button', { name: '打印', exact: true }).click()
  const question = appPage.getByRole('dialog', { name: '这份报告有A3和A4两种纸' })
  await expect(question.getByRole('button', { name: '全部用A4打印' })).toHaveCount(0)
  expect(await prints()).toEqual([])
  await question.getByRole('button', { name: '按A3和A4打印' }).click()
  await expect.poll(prints).toEqual(['A3'])
})
