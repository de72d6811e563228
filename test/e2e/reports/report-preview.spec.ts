import { stringify } from 'devalue'
import { expect, test } from '../fixtures/app-page.ts'
import { openMadeReport, openReport } from '../fixtures/made-report.ts'
import { closeQuarter } from '../fixtures/small-county.ts'

test.use({ ledger: 'smallCounty' })

test('begins at the first page of a report made before, wherever the last one was read', async ({
  appPage,
}) => {
  const reports = await openMadeReport(appPage)
  await reports.chooseScope('金牛镇')
  await reports.make()
  await expect(reports.pageNumber).toHaveValue('1')
  await reports.goTo(2)
  await expect.poll(() => reports.scrolledTo()).toBeGreaterThan(0)

  await reports.chooseScope('全县')
  await reports.make()
  await expect(appPage.getByText('季度或选项已改')).toBeHidden()
  await expect(reports.pageNumber).toHaveValue('1')
  expect(await reports.scrolledTo()).toBe(0)
})

test('shows the next document though one could not be opened', async ({ appPage, shell }) => {
  test.skip(shell === 'electron', 'Nothing stands between Electron and its pages.')
  const broken = { wanted: false }
  await appPage.route('**/desktop', async (route) => {
    const isPrint = (route.request().postData() ?? '').includes('desktop.printToPdf')
    if (!isPrint || !broken.wanted) return route.continue()
    return route.fulfill({ body: stringify({ ok: true, value: new Uint8Array([1, 2, 3]) }) })
  })
  const reports = await openReport(appPage)
  await reports.make()
  broken.wanted = true
  await reports.chooseScope('金牛镇')
  await appPage.getByRole('button', { name: '重新生成' }).click()
  const failure = appPage.getByText('页面没有打开')
  await expect(failure).toBeVisible({ timeout: 30_000 })

  await reports.chooseScope('全县')
  await reports.make()
  await expect(failure).toBeHidden()
})

test('keeps its title whole beside the issue and all ways out', async ({ appPage, ask }) => {
  await closeQuarter(ask, '2020Q1')
  const reports = await openReport(appPage)
  await reports.make()
  await expect(reports.pageNumber).toHaveValue('1')
  const facts = appPage.locator('.page-header-facts')
  await expect(facts).toContainText('校验码')
  const title = await appPage.getByRole('heading', { level: 1 }).boundingBox()
  expect(title?.width).toBeGreaterThan(title?.height ?? 0)
})

test('leads from a number of a chart to the projects it counts', async ({ appPage, ask }) => {
  await ask('reportOptions.save', { charts: ['categories', 'funds'] })
  const reports = await openReport(appPage)
  await reports.make()
  await reports.goTo(3)
  await reports.figure('charts.category.toilet.count').click()
  await expect(reports.passport).toContainText('附图 · 公厕')
  await expect(reports.passport).toContainText('由3行组成')
})

test('stays at the page being read when the window becomes small, and shows enough of it', async ({
  appPage,
}) => {
  const reports = await openMadeReport(appPage)
  await reports.goTo(4)
  await expect(reports.pageNumber).toHaveValue('4')
  const wide = await reports.percent.textContent()
  // 1366×768 at 150 %.
  await appPage.setViewportSize({ width: 911, height: 512 })
  await expect(reports.percent).not.toHaveText(wide ?? '')
  await expect(reports.pageNumber).toHaveValue('4')
  const box = await reports.preview.boundingBox()
  expect(box?.height).toBeGreaterThan(250)
})
