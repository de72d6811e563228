import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/app-page.ts'
import { expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProgressPage } from '../pages/quarter/progress-page.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'
import { type ScreenName, ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

/** 1366×768 at 150 %. */
test.use({ viewport: { width: 911, height: 512 } })

const TEACHING = '水田中心完小教学综合楼'

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows.first()).toBeVisible()
})

test('fits every screen without scrolling the page sideways', async ({ appPage }) => {
  const shell = new ShellPage(appPage)
  const screens: readonly ScreenName[] = ['项目库', '季度填报', '学校', '导入', '报表', '设置']
  for (const screen of screens) {
    await shell.open(screen)
    await expect(appPage.getByRole('heading', { level: 1 })).toContainText(screen)
    await expectNoSidewaysScroll(appPage)
  }
  await shell.find(TEACHING)
  await expect(shell.finding(new RegExp(`^${TEACHING}`))).toBeVisible()
  await appPage.keyboard.press('Enter')
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText(TEACHING)
  await expectNoSidewaysScroll(appPage)
})

test('has every button of a made report in sight', async ({ appPage }) => {
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  for (const name of ['编辑文字', '打印', '另存PDF', '另存Word', '另存Excel', '附表CSV']) {
    await expect(appPage.getByRole('button', { name }).first()).toBeInViewport({ ratio: 1 })
  }
})

test('gives the pages of a report the window once scrolled to, under bars that do not overlap', async ({
  appPage,
}) => {
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  const head = await appPage.locator('.page-header').boundingBox()
  const options = await appPage.locator('.report-options').boundingBox()
  const lastAction = await appPage.getByRole('button', { name: '附表CSV' }).boundingBox()
  const bottom = (lastAction?.y ?? 0) + (lastAction?.height ?? 0)
  expect([head !== null, bottom <= (options?.y ?? 0)]).toEqual([true, true])

  // What was told of the fonts and closed is not told again on coming back.
  const notice = appPage.locator('.font-notice')
  if (await notice.isVisible()) {
    // One line until it is opened.
    const height = async () => (await notice.boundingBox())?.height ?? 0
    expect(await height()).toBeLessThan(45)
    await notice.getByRole('button', { name: '怎样安装' }).click()
    await expect(notice).toContainText('可选功能')
    await notice.getByRole('button', { name: '关闭字体提示' }).click()
    await new ShellPage(appPage).open('项目库')
    await new ShellPage(appPage).open('报表')
    await expect(reports.text(1)).not.toBeEmpty()
    await expect(notice).toBeHidden()
  }
  await appPage.locator('.shell-content').evaluate((content) => {
    content.scrollTop = content.scrollHeight
  })
  const pages = await appPage.locator('.pdf-scroller').boundingBox()
  expect(pages?.height).toBeGreaterThan(380)
  await expect(appPage.locator('.pdf-scroller')).toBeInViewport({ ratio: 0.95 })
  await expect(appPage.locator('.pdf-figure').first()).toHaveCSS('border-bottom-style', 'dotted')
})

test('a figure that leads to its rows shows so without being pointed at, and the last row is free', async ({
  appPage,
}) => {
  const { navigation } = new ShellPage(appPage)
  await navigation.getByRole('link', { name: '看板' }).click()
  await expect(appPage.locator('.overview-figure-value').first()).toHaveCSS(
    'text-decoration-style',
    'dotted',
  )
  await navigation.getByRole('link', { name: '资金' }).click()
  await expect(appPage.locator('.fund-cell').first()).toHaveCSS('text-decoration-style', 'dotted')
  await navigation.getByRole('link', { name: '项目库' }).click()
  const row = await new ProjectsPage(appPage).rows.last().boundingBox()
  const bar = await appPage
    .locator('.project-table .ant-table-tbody-virtual-scrollbar-horizontal')
    .boundingBox()
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
})

test('keeps heads above their columns and names in sight when Tab enters a column out of sight', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('季度填报')
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').click()
  for (const field of ['状态', '形象进度', '累计完成投资', '存在问题', '下一步措施'] as const) {
    await appPage.keyboard.press('Tab')
    await expect(progress.field(TEACHING, field)).toBeFocused()
  }
  const head = progress.grid.locator('.dsg-cell-header').filter({ hasText: '下一步措施' })
  await expect(async () => {
    const [above, below] = [await leftOf(head), await leftOf(progress.cell(TEACHING, '下一步措施'))]
    expect(Math.abs(above - below)).toBeLessThan(2)
  }).toPass()
  await expect(appPage.getByRole('link', { name: TEACHING, exact: true })).toBeInViewport()
  await expectNoSidewaysScroll(appPage)
})

test.describe(() => {
  test.use({ ledger: 'closedQuarter' })

  test('breaks the long name of a backup, so that its reason takes two lines at most', async ({
    appPage,
  }) => {
    await appPage.evaluate(() => {
      location.hash = '#/settings?tab=backups'
    })
    const reason = appPage.getByRole('cell', { name: '2020年第一季度结账前' })
    await expect(reason).toBeVisible()
    const row = await reason.boundingBox()
    // A row of two lines is 55 px high, one of three 77.
    expect(row?.height).toBeLessThan(60)
    await expectNoSidewaysScroll(appPage)
  })
})

async function leftOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.x ?? Number.NaN
}
