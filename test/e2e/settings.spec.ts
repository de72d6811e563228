import { expect, test } from './fixtures/app-page.ts'
import { makeSmallCounty } from './fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from './pages/accessibility.ts'
import { ProjectsPage } from './pages/projects-page.ts'
import { ShellPage } from './pages/shell-page.ts'

test.beforeEach(async ({ ask, appPage }) => {
  await makeSmallCounty(ask)
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  await new ShellPage(appPage).open('设置')
})

test('changes the office, and shows it at once', async ({ appPage }) => {
  await expectAccessible(appPage)
  await appPage.getByLabel('县（市、区）').fill('宾川县示范区')
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('banner')).toContainText('宾川县示范区')
})

test('keeps the dictionaries', async ({ appPage }) => {
  await appPage.getByRole('tab', { name: '乡镇（2）' }).click()
  await appPage.getByRole('button', { name: '添加乡镇' }).click()
  const dialog = appPage.getByRole('dialog')
  await dialog.getByLabel('乡镇').fill('金牛镇')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('乡镇“金牛镇”已经存在。')).toBeVisible()
  await dialog.getByLabel('乡镇').fill('平川镇')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('tab', { name: '乡镇（3）' })).toBeVisible()

  await appPage.getByRole('tab', { name: '专项（1）' }).click()
  await expect(appPage.getByText('2019–2020')).toBeVisible()
  await expectAccessible(appPage)
})

test('backs up, says what a restore will do, and goes back', async ({ appPage, ask }) => {
  await appPage.getByRole('tab', { name: '备份与检查' }).click()
  await appPage.getByRole('button', { name: '立即备份' }).click()
  await expect(appPage.getByRole('cell', { name: '手动' })).toBeVisible()
  await expectNoSidewaysScroll(appPage)

  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  await ask('projects.delete', { ids: rows.slice(0, 3).map(({ id }) => id) })
  await appPage.getByRole('row', { name: /手动/ }).getByRole('button', { name: /^恢复/ }).click()
  const dialog = appPage.getByRole('dialog', { name: '恢复备份' })
  await expect(dialog).toContainText('项目由现在的 2 个变为 5 个')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(appPage.getByText('台账已恢复')).toBeVisible()
  await expect(appPage.getByRole('cell', { name: '恢复前' })).toBeVisible()
  expect((await ask('app.status', {})).projectCount).toBe(5)
})

test('checks the ledger', async ({ appPage }) => {
  await appPage.getByRole('tab', { name: '备份与检查' }).click()
  await appPage.getByRole('button', { name: '检查台账' }).click()
  await expect(appPage.getByText(/台账完好，共检查 \d+ 条记录。/)).toBeVisible()
  await expectAccessible(appPage)
})

test('says what the program is and where the data lies', async ({ appPage, dataFolder }) => {
  await appPage.getByRole('tab', { name: '关于' }).click()
  await expect(appPage.getByRole('definition').filter({ hasText: dataFolder })).toBeVisible()
  await expectAccessible(appPage)
})
