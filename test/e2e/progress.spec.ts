import { expect, test } from './fixtures/app-page.ts'
import { makeSmallCounty } from './fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from './pages/accessibility.ts'
import { ProgressPage } from './pages/progress-page.ts'
import { ProjectsPage } from './pages/projects-page.ts'
import { ShellPage } from './pages/shell-page.ts'

const TEACHING = '水田中心完小教学综合楼'
const TOILET = '水田中心完小公厕'

test.beforeEach(async ({ ask, appPage }) => {
  await makeSmallCounty(ask)
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  const shell = new ShellPage(appPage)
  await shell.open('季度填报')
  await shell.nextQuarter()
  await expect(shell.quarter).toContainText('2020年第二季度')
})

test('takes a quarter by the keyboard alone, saving each row that is left', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await expect(progress.count).toHaveText('已填报 0 个，共 5 个')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  // The phase goes on from the last report; figures are typed.
  await progress.cell(TEACHING, '形象进度').focus()
  await expect(progress.editor(TEACHING, '形象进度')).toBeFocused()
  await appPage.keyboard.type('35')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('112.5')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('雨季施工慢')
  await expectAccessible(appPage)
  await appPage.keyboard.press('Enter')
  await expect(progress.editor(TOILET, '存在问题')).toBeFocused()
  await expect(progress.row(TEACHING)).toContainText('已保存')
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')

  // Tab runs from the last cell of a row to the first of the next.
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('六月底完工')
  await appPage.keyboard.press('Tab')
  await expect(progress.row(TOILET)).toContainText('已保存')
  await expect(progress.editor('石门完小教学综合楼', '项目阶段')).toBeFocused()

  // Ctrl+D reports the same as last time.
  await appPage.keyboard.press('Control+d')
  await expect(progress.count).toHaveText('已填报 3 个，共 5 个')

  // In a row that is reported it changes nothing and says so.
  await expect(progress.notice).toHaveText('已保存：石门完小教学综合楼')
  await progress.cell(TEACHING, '形象进度').focus()
  await expect(progress.editor(TEACHING, '形象进度')).toBeFocused()
  await appPage.keyboard.press('Control+d')
  await expect(progress.notice).toHaveText(
    `没有照上次填报：${TEACHING}已有填报或未保存的内容，原样保留。要改请直接在格内填写。`,
  )

  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(
    rows.map(({ entry }) => entry && [entry.phase, entry.percent, entry.completedInvestment]),
  ).toEqual([
    ['started', 3500, 112_500_000],
    ['started', null, null],
    ['started', 1000, 28_000_000],
    null,
    null,
  ])
})

test('takes a block from Excel, keeps what it cannot read in red, and undoes a paste', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').focus()
  await progress.pasteInto(
    progress.editor(TEACHING, '项目阶段'),
    '主体施工\t停工\t35.5%\t"1,112.5"\t"雨季\n施工慢"\r\n不知道\t正常\t一半\t50\t\r\n',
  )
  await expect(progress.pasteBar).toContainText('粘贴了 2 行，还没有保存。其中 1 行有读不懂的格')
  await expect(progress.cell(TOILET, '项目阶段')).toContainText('不知道')
  await expect(progress.cell(TOILET, '形象进度')).toContainText('一半')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await progress.pasteBar.getByRole('button', { name: '撤销粘贴' }).click()
  await expect(progress.row(TEACHING)).toContainText('未填报')
  await expect(progress.row(TOILET)).toContainText('未填报')

  await progress.cell(TEACHING, '项目阶段').focus()
  await progress.pasteInto(
    progress.editor(TEACHING, '项目阶段'),
    '主体施工\t停工\t35.5%\t"1,112.5"\t"雨季\n施工慢"\r\n不知道\t正常\t一半\t50\t\r\n',
  )
  await progress.pasteBar.getByRole('button', { name: '保存 1 行' }).click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
  await expect(progress.row(TOILET)).toContainText('未保存')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows.map(({ entry }) => entry && { ...entry, projectId: '', updatedAt: '' })).toEqual([
    {
      projectId: '',
      quarter: '2020Q2',
      phase: 'structure',
      status: 'suspended',
      percent: 3550,
      completedInvestment: 1_112_500_000,
      problems: '雨季\n施工慢',
      nextSteps: null,
      enteredBy: rows[0]?.entry?.enteredBy,
      updatedAt: '',
    },
    null,
    null,
    null,
    null,
  ])
})

test('chooses the phase among those of the category’s workflow', async ({ appPage }) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').click()
  await expect(appPage.locator('.ant-select-item-option')).toHaveText([
    '前期',
    '招标',
    '开工',
    '基础',
    '主体',
    '封顶',
    '装饰装修',
    '竣工',
    '验收',
    '交付使用',
    '决算',
  ])
  await appPage.locator('.ant-select-item-option', { hasText: '封顶' }).click()
  await appPage.getByRole('heading', { level: 1 }).click()
  await expect(progress.row(TEACHING)).toContainText('已保存')
  await expect(progress.cell(TEACHING, '项目阶段')).toContainText('封顶')
})

test('keeps what cannot be saved, says why, and still has it after a restart', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').focus()
  await appPage.keyboard.type('一半')
  await appPage.keyboard.press('Enter')
  await expect(progress.notice).toHaveText(
    `没有保存：${TEACHING}。“一半”不是数字。请只写数字，例如 3957.5。`,
  )
  await expect(progress.row(TEACHING)).toContainText('未保存')
  await expectAccessible(appPage)

  await appPage.reload()
  await expect(progress.row(TEACHING)).toContainText('未保存')
  await expect(progress.cell(TEACHING, '形象进度')).toContainText('一半')
  await progress.cell(TEACHING, '形象进度').focus()
  await appPage.keyboard.press('Control+a')
  await appPage.keyboard.type('50')
  await appPage.keyboard.press('Enter')
  await expect(progress.row(TEACHING)).toContainText('已保存')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows[0]?.entry?.percent).toBe(5000)
})

test('shows only what is not reported yet, without rows running away', async ({ appPage }) => {
  const progress = new ProgressPage(appPage)
  await progress.row(TEACHING).getByRole('button', { name: '照上次' }).click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
  await appPage.getByRole('checkbox', { name: '只看未填报' }).check()
  await expect(progress.row(TEACHING)).toHaveCount(0)

  await progress.row(TOILET).getByRole('button', { name: '照上次' }).click()
  await expect(progress.row(TOILET)).toContainText('已保存')

  await appPage.getByRole('checkbox', { name: '只看未填报' }).uncheck()
  await progress.row(TOILET).getByRole('button', { name: '取消' }).click()
  const dialog = appPage.getByRole('dialog', { name: '取消填报' })
  await expect(dialog).toContainText(`将取消“${TOILET}”2020年第二季度的填报`)
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '取消填报' }).click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
})
