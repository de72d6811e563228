import { stringify } from 'devalue'
import { expect, test } from '../fixtures/app-page.ts'
import { closeQuarter, projectNamed, reviewQuarter } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ChecksPage } from '../pages/quarter/checks-page.ts'
import { ClosingPage } from '../pages/quarter/closing-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'doubtfulCounty' })

const TEACHING = '水田中心完小教学综合楼'

/** The id of the teaching building. */
let teaching: string

test.beforeEach(async ({ ask, appPage }) => {
  teaching = await projectNamed(ask, TEACHING)
  await expect(new ShellPage(appPage).quarter).toContainText('2020年第二季度')
})

test('is stopped, reviews, closes, refuses a late figure, corrects, opens again and compares', async ({
  appPage,
  ask,
  savedBy,
}) => {
  test.slow()
  const closing = new ClosingPage(appPage)
  await expect(closing.state).toHaveAccessibleName('2020年第二季度：填报中')
  await closing.open()
  await expect(closing.stand).toContainText('1 处必须改正')
  await expect(closing.stand).toContainText('4 处需要说明')
  await closing.action('转入审核').click()
  await expect(closing.state).toHaveAccessibleName('2020年第二季度：待审核')
  await expect(closing.action('结账')).toBeDisabled()
  await expectAccessible(appPage)
  await appPage.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(appPage)
  await appPage.emulateMedia({ colorScheme: 'light' })

  // The receipt that was missing is entered; the review lists it as a change.
  await ask('funds.record', {
    projectId: teaching,
    kind: 'received',
    date: '2020-06-20',
    amount: 10_000_000,
  })
  await expect(closing.stand).not.toContainText('必须改正')
  await closing.openTab('审核以来的改动')
  await expect(closing.rows).toHaveCount(1)
  await expect(closing.rows).toContainText('添加资金流水')
  await expect(closing.rows).toContainText(TEACHING)
  await closing.openTab('未填报')
  await expect(appPage.locator('.closing-projects a')).toHaveCount(4)
  await expectAccessible(appPage)
  await closing.openTab('衔接')
  await expect(appPage.locator('.continuity-table')).toContainText('✓ 相符')
  await expectAccessible(appPage)
  await closing.openTab('核对')
  for (let left = 4; left > 0; left -= 1) {
    await closing.unexplained.first().click()
    await expect(closing.findings.getByRole('textbox')).toBeFocused()
    await appPage.keyboard.type('六月报表未到。')
    await appPage.keyboard.press('Enter')
    await expect(closing.unexplained).toHaveCount(left - 1)
  }
  await expect(closing.stand).toContainText('可以结账')

  await closing.action('结账').click()
  await expect(closing.dialog).toContainText('项目 5 个，其中 4 个未填报；核对说明 4 条、更正 0 条')
  await expect(closing.dialog).toContainText('以前还有 1 个季度没有结账，将一并锁定')
  await expect(closing.dialog.getByRole('listitem')).toHaveText([/^2020年第一季度：没有说明的问题/])
  await closing.confirm('结账')
  await expect(closing.state).toHaveAccessibleName('2020年第二季度：已结账')
  await expect(closing.stand).toContainText('由李明结账，第1版，校验码')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  // What was explained stands as it was closed, with nothing to press that would be refused.
  const checks = new ChecksPage(appPage)
  await checks.open()
  await checks.show('已说明')
  await expect(checks.rows.first()).toContainText('六月报表未到。')
  await expect(checks.rows.getByRole('button')).toHaveCount(0)

  // A late payment is refused in a sentence and entered as a correction instead.
  await appPage.goto(`${appPage.url().split('#')[0]}#/projects/${teaching}?tab=funds`)
  await expect(closing.lockBanner).toContainText('2020年第二季度已于')
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '记录资金' }).click()
  await closing.dialog.getByLabel('金额').fill('5')
  await closing.dialog.getByLabel('日期').fill('2020-06-25')
  await closing.confirm('保存')
  await expect(appPage.getByText(/该季度及以前的数不能再改，没有保存/)).toBeVisible()
  await closing.confirm('取消')
  await expect(closing.dialog).toBeHidden()

  await closing.lockBanner.getByRole('button', { name: '录入更正' }).click()
  await expect(closing.dialog).toContainText('结账时（含已有更正）为 170 万元')
  await closing.dialog.getByLabel('应为').fill('165')
  await expect(closing.dialog).toContainText('将在2020年第三季度记一笔 -5 万元 的更正流水。')
  await closing.dialog.getByLabel('更正原因').fill('五月多记一笔监理费')
  await expectAccessible(appPage)
  await closing.confirm('保存更正')
  await expect(appPage.getByText('更正已录入2020年第三季度')).toBeVisible()
  await closing.open()
  await closing.openTab('更正')
  await expect(closing.rows).toHaveCount(1)
  await expect(closing.rows).toContainText('五月多记一笔监理费')
  await expectAccessible(appPage)
  const next = await ask('reports.dataset', { quarter: '2020Q3' })
  expect(JSON.stringify([next.text, next.tables])).toContain('更正以前季度')

  // It is taken back first, because what it says is now said in the quarter itself.
  await expect(closing.action('重新打开')).toBeDisabled()
  await expect(closing.stand).toContainText('已录入对本季度的更正 1 条，不能重新打开')
  await appPage.getByRole('button', { name: /^撤回对/ }).click()
  await closing.dialog.getByLabel('撤回原因').fill('改在原季度')
  await closing.confirm('撤回')
  await expect(closing.rows).toHaveCount(0)
  await closing.action('重新打开').click()
  await closing.dialog.getByLabel('重新打开的原因').fill('五月支付有误')
  await closing.confirm('重新打开')
  await expect(closing.state).toHaveAccessibleName('2020年第二季度：填报中')
  await closing.openTab('更正')
  await expect(appPage.getByText('目前没有已结账的季度')).toBeVisible()

  await ask('funds.record', {
    projectId: teaching,
    kind: 'paid',
    date: '2020-05-20',
    amount: -5_000_000,
  })
  await ask('reportText.add', {
    quarter: '2020Q2',
    unit: 'wan',
    part: 'overview',
    after: null,
    spans: [{ text: '全县上下高度重视。' }],
  })
  await closing.action('转入审核').click()
  await closing.action('结账').click()
  await closing.confirm('结账')
  await expect(closing.stand).toContainText('第2版')
  await closing.openTab('版本与比较')
  await expect(closing.versions).toHaveCount(2)
  const kept = closing.versions.first()
  await expect(kept.getByRole('button', { name: '另存PDF' })).toBeVisible({ timeout: 30_000 })
  const pdf = await savedBy(() => kept.getByRole('button', { name: '另存PDF' }).click())
  expect([pdf.name, pdf.bytes.subarray(0, 4).toString('latin1')]).toEqual([
    '宾川县2020年第二季度学校建设项目进展情况报告（第2版）.pdf',
    '%PDF',
  ])
  await expect(closing.versions.last()).toContainText('五月支付有误')
  await appPage.getByPlaceholder('查找部分、行或列').fill(TEACHING)
  const paid = closing.compared.filter({ hasText: `${TEACHING}　累计支付` })
  await expect(paid).toContainText('170')
  await expect(paid).toContainText('165')
  await expectAccessible(appPage)
  const differences = await closing.compared.count()
  await appPage.getByText(/^文字（\d+）$/).click()
  const texts = appPage.locator('.compared-texts .ant-table-row')
  await expect(texts).toHaveCount(2)
  await expect(texts.first()).toContainText('全县上下高度重视。')
  await expect(texts.last()).toContainText('支付165万元没有写明资金来源')
  await expectAccessible(appPage)
  await appPage.getByText('指标', { exact: true }).first().click()
  await appPage.getByRole('checkbox', { name: '只看不同' }).uncheck()
  await expect.poll(() => closing.compared.count()).toBeGreaterThan(differences)
})

test('asks nothing before it is known which earlier quarters closing would lock, and reads them again', async ({
  appPage,
  ask,
  shell,
}) => {
  test.skip(shell === 'electron', 'Answers are replaced on their way to the browser.')
  await ask('funds.record', {
    projectId: teaching,
    kind: 'received',
    date: '2020-06-20',
    amount: 10_000_000,
  })
  await reviewQuarter(ask, '2020Q2')
  let failures = 2
  const refusal = { ok: false, error: { code: 'internal', details: { reference: 'E1' } } }
  await appPage.route('**/call', (route) =>
    (route.request().postData() ?? '').includes('"closing.earlierOpen"') && failures-- > 0
      ? route.fulfill({ body: stringify(refusal) })
      : route.continue(),
  )
  const closing = new ClosingPage(appPage)
  await closing.open()
  await closing.action('结账').click()
  await expect(closing.dialog).toContainText('没能读到以前各季度的情况')
  await expectAccessible(appPage)
  await closing.confirm('重试')
  await expect(closing.dialog).toContainText('没能读到以前各季度的情况')
  await closing.confirm('重试')
  await expect(closing.dialog).toContainText('以前还有 1 个季度没有结账，将一并锁定')
})

test('says on every screen that writes what is locked and what to do', async ({ appPage, ask }) => {
  await ask('funds.record', {
    projectId: teaching,
    kind: 'received',
    date: '2020-06-20',
    amount: 10_000_000,
  })
  await closeQuarter(ask, '2020Q2')
  const closing = new ClosingPage(appPage)
  const shell = new ShellPage(appPage)
  await shell.open('季度填报')
  await expect(closing.lockBanner).toContainText('该季度及以前的进度不能再改')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await appPage.getByRole('navigation', { name: '主导航' }).getByText('资金').click()
  await expect(closing.lockBanner).toContainText('下达文件和调剂不能再记')
  await closing.lockBanner.getByRole('button', { name: '录入更正' }).click()
  await closing.choose('项目', TEACHING)
  await expect(closing.dialog).toContainText('结账时（含已有更正）为 170 万元')
  await closing.choose('更正什么', '形象进度')
  await closing.dialog.getByLabel('应为').fill('45')
  await closing.dialog.getByLabel('更正原因').fill('误填')
  await expectAccessible(appPage)
  await closing.confirm('保存更正')
  await expect(closing.dialog).toBeHidden()
  const [correction] = await ask('corrections.list', { quarter: '2020Q3' })
  expect(correction).toMatchObject({ figure: 'percent', before: 5000, after: 4500 })

  await closing.lockBanner.getByRole('button', { name: '切换到2020年第三季度' }).click()
  await expect(closing.lockBanner).toHaveCount(0)
  await expect(closing.state).toHaveAccessibleName('2020年第三季度：填报中')

  await shell.open('项目库')
  await appPage.getByRole('link', { name: TEACHING }).first().click()
  await appPage.getByRole('button', { name: '删除' }).click()
  await expect(closing.dialog).toContainText('1 个项目已计入2020年第二季度的结账，不能删除')
  await expect(closing.dialog.getByRole('button', { name: /^删除/ })).toHaveCount(0)
  await expectAccessible(appPage)
})

test('lists the paragraphs of the report that need another look, and leads to them', async ({
  appPage,
  ask,
}) => {
  await ask('reportText.write', {
    quarter: '2020Q2',
    unit: 'wan',
    part: 'problems',
    paragraph: 'problems.雨季',
    spans: [{ text: '雨季影响施工。' }],
  })
  const { townships } = await ask('dictionaries.all', {})
  await ask('reportText.write', {
    quarter: '2020Q2',
    unit: 'wan',
    scope: { by: 'township', id: townships.find(({ name }) => name === '金牛镇')?.id ?? '' },
    part: 'problems',
    paragraph: 'problems.雨季',
    spans: [{ text: '金牛镇雨季施工慢。' }],
  })
  const closing = new ClosingPage(appPage)
  await closing.open()
  await appPage.getByRole('tab', { name: '待核对文字（2）' }).click()
  const paragraph = appPage.getByRole('listitem').filter({ hasText: '雨季影响施工。' })
  await expect(paragraph).toContainText('报告里已没有这一段，不会印出')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  const ofTownship = appPage.getByRole('listitem').filter({ hasText: '金牛镇雨季施工慢。' })
  await expect(ofTownship).toContainText('金牛镇的报告')
  await ofTownship.getByRole('link', { name: '去报表' }).click()
  await expect(appPage).toHaveURL(/reports/)
  await expect(appPage.locator('.report-scope')).toContainText('金牛镇')
})
