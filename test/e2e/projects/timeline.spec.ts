import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

test('shows planned and actual time of the projects, and leads to their milestones', async ({
  ask,
  appPage,
}) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  const late = rows.find(({ name }) => name === '石门完小公厕')
  await ask('milestones.save', {
    projectId: late?.id ?? '',
    kind: 'finish',
    planned: '2020-02',
    actual: null,
  })
  await appPage
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '进度时间线' })
    .click()
  await expect(appPage.getByText('其中逾期未竣工 1 个')).toBeVisible()
  const lines = appPage.locator('.timeline-table .ant-table-row')
  await expect(lines).toHaveCount(5)
  await expect(lines.filter({ hasText: '石门完小公厕' })).toContainText('计划 2020-03 至 2020-02')
  await expect(lines.filter({ hasText: '石门完小公厕' })).toContainText('逾期')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await appPage.getByRole('link', { name: '石门完小公厕' }).click()
  await expect(appPage.getByText('节点时间线')).toBeVisible()
})
