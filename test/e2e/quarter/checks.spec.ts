import { expect, test } from '../fixtures/app-page.ts'
import { projectNamed } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ChecksPage } from '../pages/quarter/checks-page.ts'
import { ProgressPage } from '../pages/quarter/progress-page.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'doubtfulCounty' })

const TEACHING = '水田中心完小教学综合楼'
const TOILET = '石门完小公厕'

/** The id of the teaching building. */
let teaching: string

test.beforeEach(async ({ ask, appPage }) => {
  teaching = await projectNamed(ask, TEACHING)
  await expect(new ShellPage(appPage).quarter).toContainText('2020年第二季度')
})

test('lists what does not add up, hard first, and leads to where it is mended', async ({
  appPage,
  ask,
}) => {
  const checks = new ChecksPage(appPage)
  await checks.open()
  await expect(checks.facts).toHaveText('必须改正 1 条，需要说明 4 条，其中已说明 0 条')
  await expect(checks.mark).toHaveAttribute('title', '必须改正 1 条，需要说明 4 条')
  await expect(checks.rows).toHaveCount(5)
  await expect(checks.rows.first()).toContainText(
    '累计支付170万元，大于累计到位160万元，多10万元。',
  )
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await appPage.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(appPage)

  await new ShellPage(appPage).showMoneyIn('元')
  await expect(checks.rows.first()).toContainText('多100,000.00元。')

  await checks
    .row(TEACHING)
    .getByRole('link', { name: /^去处理/ })
    .click()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText(TEACHING)
  await expect(appPage.getByRole('tab', { name: /^资金流水/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(appPage.locator('.project-checks')).toContainText('支付大于到位')
  await expectAccessible(appPage)

  // With the missing receipt entered, the page and the navigation take the finding back.
  await ask('funds.record', {
    projectId: teaching,
    kind: 'received',
    date: '2020-06-20',
    amount: 10_000_000,
  })
  await expect(appPage.locator('.project-checks')).toHaveCount(0)
  await expect(checks.mark).toHaveAttribute('title', '必须改正 0 条，需要说明 4 条')
})

test('what is to be mended is opened at its field, the same one again where it was left', async ({
  appPage,
  ask,
}) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const row = rows.find(({ id }) => id === teaching)
  if (!row) throw new Error(`no project ${TEACHING}`)
  const { id, revision, ...basics } = row
  const dates = { actualStart: '2020-05', actualFinish: '2020-04' }
  await ask('projects.update', { id, revision, basics: { ...basics, ...dates } })
  const lines = [{ fundingSourceId: 'central', amount: 1_000_000 }]
  await ask('funds.saveBudget', { projectId: teaching, lines, reason: '核减' })

  const checks = new ChecksPage(appPage)
  const mend = (check: string) =>
    appPage.getByRole('link', { name: new RegExp(`^去处理.*${check}`) }).first()
  await checks.open()
  await mend('日期先后颠倒').click()
  const finish = appPage.getByLabel('实际竣工')
  await expect(finish).toBeFocused()
  await expect(finish).toBeInViewport()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '放弃修改' }).click()
  await expect(finish).toBeHidden()
  await mend('日期先后颠倒').click()
  await expect(finish).toBeFocused()
  await mend('预算').click()
  const amount = appPage.getByRole('textbox', { name: '第 1 行的金额' })
  await expect(amount).toBeFocused()
  // Once saved it is not led back to, so that the key takes the saving back.
  await amount.fill('300')
  await appPage.getByLabel('调整原因').fill('补列')
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('已保存')).toBeVisible()
  await expect(amount).not.toBeFocused()
  await appPage.keyboard.press('Control+z')
  await expect(amount).toHaveValue('1')
  await expect(amount).not.toBeFocused()
  // What is reported is typed on the screen of the quarter.
  await mend('已竣工而进度不足').click()
  await expect(appPage.getByRole('button', { name: '去填报' })).toBeFocused()
  await appPage.keyboard.press('Enter')
  await expect(new ProgressPage(appPage).field(TEACHING, '形象进度')).toBeFocused()
})

test('a sentence explains, holds through other changes and falls with its facts', async ({
  appPage,
  ask,
}) => {
  const checks = new ChecksPage(appPage)
  await checks.open()
  await checks.check('本季度未填报').click()
  await expect(checks.rows).toHaveCount(4)

  await checks.explain(TOILET, '项目点停电，六月报表未到。')
  await expect(checks.row(TOILET)).toContainText('项目点停电，六月报表未到。')
  await expect(checks.facts).toContainText('已说明 1 条')
  await expectAccessible(appPage)

  // The other three at once; what was listed stays in sight.
  for (const project of ['水田中心完小公厕', '石门完小教学综合楼', '保宁完小公厕']) {
    await checks.row(project).getByRole('checkbox').check()
  }
  await checks.manyField.fill('七月初补报。')
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '说明 3 条', exact: true }).click()
  await expect(checks.facts).toContainText('已说明 4 条')
  await expect(checks.rows).toHaveCount(4)
  await expect(appPage.getByText('其中 4 条刚写了说明，已算处理，暂留在原处')).toBeVisible()
  await expect(checks.check('本季度未填报')).toContainText('都已说明')

  await checks.row(TOILET).getByRole('button', { name: /^撤回/ }).click()
  await expect(checks.facts).toContainText('已说明 3 条')

  // Reported, the finding is gone with its explanation; taken back, the sentence holds again.
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const baoning = rows.find(({ name }) => name === '保宁完小公厕')?.id ?? ''
  const report = { projectId: baoning, quarter: '2020Q2' as const }
  await ask('progress.save', {
    ...report,
    phase: 'started',
    percent: 2000,
    completedInvestment: null,
  })
  await expect(checks.facts).toHaveText('必须改正 1 条，需要说明 3 条，其中已说明 2 条')
  await ask('progress.clear', report)
  await expect(checks.facts).toHaveText('必须改正 1 条，需要说明 4 条，其中已说明 3 条')

  // They stay for this look only: another quarter and back lists what is open.
  const shell = new ShellPage(appPage)
  await shell.nextQuarter()
  await expect(checks.row('保宁完小公厕')).toHaveCount(1)
  await shell.previousQuarter()
  await expect(checks.facts).toContainText('已说明 3 条')
  await expect(checks.rows).toHaveCount(1)
})

test('what is typed and not saved is still there after the window was closed', async ({
  appPage,
}) => {
  const checks = new ChecksPage(appPage)
  await checks.open()
  await checks.check('本季度未填报').click()
  await checks
    .row(TOILET)
    .getByRole('button', { name: /^给“.*”写说明/ })
    .click()
  await appPage.keyboard.type('道路中断')
  await appPage.reload()
  await expect(checks.row(TOILET).getByRole('textbox')).toHaveValue('道路中断')
  await checks.row(TOILET).getByRole('button', { name: '取消' }).click()
  await expect(checks.row(TOILET).getByRole('button', { name: /^给“.*”写说明/ })).toBeVisible()
  await appPage.reload()
  await expect(checks.row(TOILET).getByRole('textbox')).toHaveCount(0)
})

test('the ledger shows the same beside its projects and leads to exactly these', async ({
  appPage,
}) => {
  const checks = new ChecksPage(appPage)
  const projects = new ProjectsPage(appPage)
  await new ShellPage(appPage).open('项目库')
  await expect(projects.rows.filter({ hasText: TEACHING }).locator('.check-counts')).toHaveText(
    /必须改正 1 条/,
  )
  await projects.search.fill('shimen')
  await expect(projects.rows).toHaveCount(2)
  const link = appPage.locator('.page-header').getByRole('link', { name: /^核对/ })
  await expect(link).toHaveAccessibleName(/需要说明 2 条/)
  await link.click()
  await expect(checks.rows).toHaveCount(2)
  await expect(checks.facts).toHaveText('必须改正 0 条，需要说明 2 条，其中已说明 0 条')

  await appPage.getByRole('button', { name: '清除筛选' }).click()
  await checks.show('已说明')
  await expect(checks.rows).toHaveCount(0)
  await expect(appPage.getByText('还没有写过说明。')).toBeVisible()
  await expectAccessible(appPage)
})
