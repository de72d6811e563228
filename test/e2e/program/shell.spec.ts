import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
})

test('finds projects, schools and screens by Chinese, pinyin and initials', async ({ appPage }) => {
  const shell = new ShellPage(appPage)
  await shell.find('shuitian')
  await expect(shell.finding(/^水田中心完小教学综合楼/)).toBeVisible()
  await expect(shell.finding(/^水田中心完小\s*2 个项目/)).toBeVisible()
  await expectAccessible(appPage)

  await shell.searchField.fill('smwx')
  await expect(shell.finding(/^石门完小\s*2 个项目/)).toBeVisible()

  await shell.searchField.fill('jdtb')
  await expect(shell.finding('季度填报')).toBeVisible()
  await appPage.keyboard.press('Enter')
  await expect(appPage.getByRole('heading', { level: 1 })).toContainText('季度填报')
})

test('says so when nothing is found', async ({ appPage }) => {
  const shell = new ShellPage(appPage)
  await shell.find('没有的学校')
  await expect(appPage.getByText('没有找到与“没有的学校”相符的项目、学校或页面。')).toBeVisible()
})

test('opens a found project with the keyboard alone', async ({ appPage }) => {
  const shell = new ShellPage(appPage)
  await shell.find('保宁')
  await expect(shell.finding(/^保宁完小公厕/)).toHaveAttribute('aria-selected', 'true')
  await appPage.keyboard.press('Enter')
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('保宁完小公厕')
})

test('remembers quarter and unit, which govern every screen', async ({ appPage }) => {
  const shell = new ShellPage(appPage)
  const projects = new ProjectsPage(appPage)
  // The latest quarter with data is where it begins.
  await expect(shell.quarter).toContainText('2020年第一季度')
  await expect(projects.row('水田中心完小公厕')).toContainText('12.5')
  await shell.showMoneyIn('元')
  await expect(projects.row('水田中心完小公厕')).toContainText('125,000.00')

  await shell.previousQuarter()
  await expect(shell.quarter).toContainText('2019年第四季度')
  await expect(projects.row('水田中心完小公厕')).toContainText('未开工')

  await appPage.reload()
  await expect(shell.quarter).toContainText('2019年第四季度')
  await expect(projects.row('水田中心完小公厕')).toContainText('125,000.00')
})

test('speaks English after the switch, and stays dark where that was chosen', async ({
  appPage,
}) => {
  const shell = new ShellPage(appPage)
  await shell.open('设置')
  await appPage.getByRole('tab', { name: '语言与外观' }).click()
  await appPage.getByRole('radio', { name: '深色' }).check()
  await expectAccessible(appPage)
  await appPage.getByRole('radio', { name: 'English' }).check()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await appPage.reload()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(appPage.locator('html')).toHaveAttribute('lang', 'en')
  await expect(appPage.locator('html')).toHaveCSS('color-scheme', 'dark')
})
