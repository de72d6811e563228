import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/app-page.ts'
import { makeSmallCounty } from './fixtures/small-county.ts'
import { expectNoSidewaysScroll } from './pages/accessibility.ts'
import { ProgressPage } from './pages/progress-page.ts'
import { ProjectsPage } from './pages/projects-page.ts'
import { type ScreenName, ShellPage } from './pages/shell-page.ts'

/** 1366×768 at 150 %. */
test.use({ viewport: { width: 911, height: 512 } })

const TEACHING = '水田中心完小教学综合楼'

test.beforeEach(async ({ ask, appPage }) => {
  await makeSmallCounty(ask)
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

test('keeps heads above their columns when Tab enters a column out of sight', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('季度填报')
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').focus()
  for (const field of ['累计完成投资', '存在问题', '下一步措施'] as const) {
    await appPage.keyboard.press('Tab')
    await expect(progress.editor(TEACHING, field)).toBeFocused()
  }
  await expectBelowHead(appPage, '下一步措施', progress.editor(TEACHING, '下一步措施'))

  // The first cell of the next row lies at the other end, and must not hide behind the names.
  await appPage.keyboard.press('Tab')
  await expectBelowHead(appPage, '状态', progress.editor('水田中心完小公厕', '状态'))
  await expect(progress.editor('水田中心完小公厕', '项目阶段')).toBeInViewport({ ratio: 1 })
})

async function expectBelowHead(page: Page, head: string, editor: Locator): Promise<void> {
  await expect(async () => {
    const headLeft = await leftOf(page.getByRole('columnheader', { name: head, exact: true }))
    const cellLeft = await leftOf(
      editor.locator('xpath=ancestor::*[contains(@class,"ant-table-cell")]').last(),
    )
    expect(Math.abs(headLeft - cellLeft)).toBeLessThan(2)
  }).toPass()
}

async function leftOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.x ?? Number.NaN
}
