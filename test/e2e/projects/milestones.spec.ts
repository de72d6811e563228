import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

test('keeps planned and actual dates of every milestone, and says what is late', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  await appPage.getByRole('link', { name: '石门完小教学综合楼' }).click()
  await appPage.getByRole('tab', { name: '节点' }).click()
  const row = (name: string) => appPage.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('开工')).toContainText('2020-03')
  await expect(appPage.getByText('节点时间线')).toBeVisible()

  await appPage.getByRole('button', { name: '修改：主体封顶' }).click()
  const dialog = appPage.getByRole('dialog')
  await dialog.getByLabel('计划').fill('2019年12月')
  await dialog.getByLabel('实际').fill('封顶了')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toContainText('“封顶了”不是日期')
  await expectAccessible(appPage)
  await dialog.getByLabel('实际').fill('')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row('主体封顶')).toContainText('逾期未完成')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('button', { name: '修改：开工' }).click()
  await expect(dialog).toContainText('此日期就是项目的计划和实际日期')
  await dialog.getByLabel('实际').fill('2020-03-28')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row('开工')).toContainText('按期完成')
  await appPage.getByRole('tab', { name: '基本情况' }).click()
  const basics = appPage.getByRole('tabpanel', { name: '基本情况' })
  await expect(basics.getByText('2020-03-28')).toBeVisible()

  await appPage.keyboard.press('Control+z')
  await expect(appPage.getByText('已撤销')).toBeVisible()
  await expect(basics.getByText('2020-03-28')).toBeHidden()
  await appPage.getByRole('button', { name: '重做' }).click()
  await expect(appPage.getByText('已重做')).toBeVisible()
  await expect(basics.getByText('2020-03-28')).toBeVisible()
})
