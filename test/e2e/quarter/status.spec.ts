import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'
import { StatusPage } from '../pages/quarter/status-page.ts'

test.use({ ledger: 'smallCounty' })

test('suspends a project with day and reason, says so everywhere, and lets it go on', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  await appPage.getByRole('link', { name: '石门完小教学综合楼' }).click()
  await new ShellPage(appPage).nextQuarter()
  const status = new StatusPage(appPage)
  await status.open('停工…')
  await expect(status.dialog).toContainText('项目阶段保留在“开工”')
  await expectAccessible(appPage)
  await status.record('停工日期', '2020-05-10', '征地未完成', '登记停工')
  await expect(appPage.getByText('2020-05-10 起，征地未完成')).toBeVisible()
  await appPage.getByRole('tab', { name: '节点' }).click()
  await expect(status.records).toContainText('征地未完成')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('link', { name: '进度时间线' }).click()
  await expect(appPage.locator('.time-stop')).toHaveCount(1)
  await new ShellPage(appPage).open('项目库')
  await expect(appPage.locator('.tag-suspended')).toHaveAttribute(
    'title',
    '2020-05-10 起，征地未完成',
  )
  await appPage.getByRole('link', { name: '石门完小教学综合楼' }).click()
  await status.open('复工…')
  await status.record('复工日期', '2020-05-09', '征地完成', '登记复工')
  await expect(appPage.getByText('新记录须晚于该日')).toBeVisible()
  await status.record('复工日期', '2020-06-20', '征地完成', '登记复工')
  await expect(appPage.getByRole('button', { name: '停工…' })).toBeVisible()
})

test('cancels a project and moves what it did not use, having said exactly what will happen', async ({
  ask,
  appPage,
}) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  await appPage.getByRole('link', { name: '水田中心完小教学综合楼' }).click()
  await new ShellPage(appPage).nextQuarter()
  const status = new StatusPage(appPage)
  await status.open('取消/调整…')
  await status.chooseDisposal('中央资金', '调剂到其他项目')
  await status.record('生效日期', '2020-06-20', '并校后不再建设', '取消项目')
  await expect(status.dialog.getByRole('alert')).toContainText('请为要调剂的资金选择接收项目')
  await status.chooseTaker('中央资金', '石门完小教学综合楼')
  await expect(status.dialog).toContainText(
    '调剂给 1 个项目：预算 320 万元，已下达 0 万元，已到位 160 万元',
  )
  await expectAccessible(appPage)
  await status.dialog.getByRole('button', { name: '取消项目' }).click()
  await expect(appPage.getByText('2020-06-20 起，并校后不再建设')).toBeVisible()
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const received = rows.map(({ name, state, plannedTotal }) => [name, state, plannedTotal])
  expect(received.slice(0, 1)).toEqual([['水田中心完小教学综合楼', 'cancelled', 0]])
  expect(received.slice(2, 3)).toEqual([['石门完小教学综合楼', 'started', 600_000_000]])
  await status.open('恢复项目…')
  await expect(status.dialog).toContainText('不会自动退回')
  await status.record('恢复日期', '2020-06-25', '重新立项', '恢复项目')
  await expect(appPage.getByRole('button', { name: '停工…' })).toBeVisible()
})
