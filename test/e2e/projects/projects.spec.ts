import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectPage } from '../pages/projects/project-page.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty', startAt: 'projects' })

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
})

test('lists the ledger with totals, and narrows both by filters and pinyin', async ({
  appPage,
}) => {
  const projects = new ProjectsPage(appPage)
  await expect(projects.totals).toContainText('合计（5 个）')
  await expect(projects.totals).toContainText('632')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await projects.search.fill('shimen')
  await expect(projects.rows).toHaveCount(2)
  await expect(projects.totals).toContainText('290')

  await projects.filterBy('类别', '公厕')
  await expect(projects.rows).toHaveCount(1)
  await expect(appPage.getByText('显示 1 个，共 5 个项目')).toBeVisible()

  await appPage.getByRole('button', { name: '清除筛选' }).click()
  await expect(projects.rows).toHaveCount(5)
  await projects.search.fill('没有的')
  await expect(appPage.getByText('没有符合筛选条件的项目。')).toBeVisible()
})

test('sorts by a column, blanks last', async ({ appPage }) => {
  const projects = new ProjectsPage(appPage)
  await appPage.getByRole('columnheader', { name: /^计划投资/ }).click()
  await expect(projects.rows.first()).toContainText('保宁完小公厕')
  await appPage.getByRole('columnheader', { name: /^计划投资/ }).click()
  await expect(projects.rows.first()).toContainText('水田中心完小教学综合楼')
})

test('moves projects to the recycle bin, says what goes, and brings them back', async ({
  appPage,
  ask,
}) => {
  const projects = new ProjectsPage(appPage)
  await projects.select('水田中心完小公厕')
  await projects.select('石门完小公厕')
  await appPage.getByRole('button', { name: '删除 2 个' }).click()
  const dialog = appPage.getByRole('dialog', { name: '移入回收站' })
  await expect(dialog).toContainText('将把 2 个项目移入回收站，计划总投资共 22.5 万元。')
  await expectAccessible(appPage)
  await dialog.getByLabel(/原因/).fill('重复录入')
  await dialog.getByRole('button', { name: '删除 2 个' }).click()
  await expect(projects.rows).toHaveCount(3)

  await appPage.getByRole('button', { name: '撤销' }).click()
  await expect(projects.rows).toHaveCount(5)

  await projects.select('保宁完小公厕')
  await appPage.getByRole('button', { name: '删除 1 个' }).click()
  await dialog.getByRole('button', { name: '删除 1 个' }).click()
  await expect(projects.rows).toHaveCount(4)
  const bin = await projects.openRecycleBin()
  await expect(bin.rows).toHaveText(/^项目保宁完小公厕/)
  await bin.restore('项目 保宁完小公厕')
  await expect(appPage.getByText('回收站是空的')).toBeVisible()
  expect((await ask('projects.list', { quarter: '2020Q2', filter: {} })).rows).toHaveLength(5)
})

test('adds a project with a new school, keeping what was typed until it is saved', async ({
  appPage,
  ask,
}) => {
  const projects = new ProjectsPage(appPage)
  let drawer = await projects.openAdding()
  await drawer.getByLabel('项目名称').fill('麻柳完小运动场')
  await drawer.getByLabel('计划总投资').fill('三百万')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer.getByText('“三百万”不是数字。请只写数字，例如 3957.5。')).toBeVisible()
  await expect(drawer.getByText('请填写学校名称。')).toBeVisible()
  await expectAccessible(appPage)

  await appPage.reload()
  drawer = await projects.openAdding()
  await expect(drawer.getByLabel('项目名称')).toHaveValue('麻柳完小运动场')
  await expect(drawer.getByText(/尚未保存的内容/)).toBeVisible()

  await drawer.getByLabel('计划总投资').fill('45.25')
  await drawer.getByLabel('计划竣工').fill('2020年12月')
  await drawer.getByLabel('学校名称').fill('麻柳完小')
  await appPage.getByRole('button', { name: '添加学校：麻柳完小' }).click()
  const schoolDialog = appPage.getByRole('dialog', { name: '添加学校' })
  await expect(schoolDialog.getByLabel('学校名称')).toHaveValue('麻柳完小')
  await expectAccessible(appPage)
  await schoolDialog.getByRole('button', { name: '保存' }).click()
  await expect(schoolDialog).toBeHidden()
  await expect(drawer).toContainText('麻柳完小')

  // What was only typed stops the saving; giving it up with Escape leaves what was chosen.
  await drawer.getByLabel('专项', { exact: true }).fill('校舍安全')
  await drawer.getByLabel('学校名称').fill('别的')
  await appPage.keyboard.press('Escape')
  await drawer.getByLabel('项目类别').fill('运动场')
  await appPage.keyboard.press('Enter')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer.getByText(/^“校舍安全”还没有选定。/)).toBeVisible()
  await expect(drawer.getByText(/^“别的”还没有选定。/)).toBeHidden()
  await drawer.getByLabel('专项', { exact: true }).click()
  await appPage.getByRole('button', { name: '添加专项：校舍安全' }).click()
  const programme = appPage.getByRole('dialog', { name: '添加专项' })
  await programme.getByRole('button', { name: '保存' }).click()
  await expect(programme).toBeHidden()
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('麻柳完小运动场')

  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: { search: '麻柳' } })
  expect(
    rows.map(({ schoolName, categoryName, plannedTotal, plannedFinish }) => ({
      schoolName,
      categoryName,
      plannedTotal,
      plannedFinish,
    })),
  ).toEqual([
    {
      schoolName: '麻柳完小',
      categoryName: '运动场',
      plannedTotal: 45_250_000,
      plannedFinish: '2020-12',
    },
  ])
})

test('opens a project, changes it, and tells the change in its history', async ({ appPage }) => {
  const projects = new ProjectsPage(appPage)
  const project = new ProjectPage(appPage)
  await projects.row('石门完小教学综合楼').click()
  await expect(project.keyFigure('计划总投资')).toHaveText('280')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('button', { name: '修改', exact: true }).click()
  await appPage.getByLabel('计划总投资').fill('300')
  await appPage.getByLabel('修改原因').fill('设计变更')
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(project.keyFigure('计划总投资')).toHaveText('300')

  await project.openTab('预算来源')
  await expect(appPage.getByText('比计划总投资 300 万元 少 20 万元。')).toBeVisible()
  await appPage.getByRole('textbox', { name: '第 1 行的金额' }).fill('300')
  await expect(appPage.getByText('与计划总投资 300 万元 一致。')).toBeVisible()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(
    appPage.getByText('已有预算的改动记为预算调整，请写明原因和调整日期。'),
  ).toBeVisible()
  await appPage.getByLabel('调整原因').fill('随设计变更调整')
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('button', { name: '保存' })).toBeHidden()

  await project.openTab('修改历史')
  await expect(project.history).toContainText('原因：设计变更')
  await expect(project.history).toContainText('计划总投资280 万元 → 300 万元')
  await expectAccessible(appPage)
})

test('records money and takes an entry back by an opposite one', async ({ appPage }) => {
  const projects = new ProjectsPage(appPage)
  const project = new ProjectPage(appPage)
  const shell = new ShellPage(appPage)
  await projects.row('石门完小公厕').click()
  await project.openTab('资金流水')
  await appPage.getByRole('button', { name: '记录资金' }).click()
  const dialog = appPage.getByRole('dialog', { name: '记录资金' })
  // Whoever a receipt comes from is no 收款单位.
  await expect(dialog.getByLabel('付款单位')).toBeVisible()
  await dialog.getByText('支付', { exact: true }).click()
  await dialog.getByLabel('金额').fill('2.5')
  await dialog.getByLabel('日期').fill('2020年3月31日')
  await dialog.getByLabel('收款单位').fill('大理建工集团')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(project.keyFigure('累计支付资金')).toHaveText('2.5')

  await expect(appPage.getByRole('columnheader', { name: '对方单位' })).toBeVisible()
  const line = appPage.getByRole('row', { name: /大理建工集团/ })
  await line.getByRole('button', { name: '冲销' }).click()
  const reversal = appPage.getByRole('dialog', { name: '冲销' })
  await expect(reversal).toContainText('将记一笔 -2.5 万元 的相反流水')
  await expectAccessible(appPage)
  await reversal.getByLabel('冲销日期').fill('2020-04-02')
  await reversal.getByRole('button', { name: '冲销' }).click()
  await expect(reversal.getByText('请填写原因。')).toBeVisible()
  await reversal.getByLabel('原因').fill('付错单位')
  await reversal.getByRole('button', { name: '冲销' }).click()
  await expect(line.first()).toContainText('-2.5')

  // The reversal is dated in the second quarter, so the first still shows what was known then.
  await expect(project.keyFigure('累计支付资金')).toHaveText('2.5')
  await shell.nextQuarter()
  await expect(project.keyFigure('累计支付资金')).toHaveText('0')
})
