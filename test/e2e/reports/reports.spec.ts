import type { Page } from '@playwright/test'
import { stringify } from 'devalue'
import { comparable } from '#domain/text/comparable.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { type Ask, makeSmallCounty } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

const OFFICE = { county: '宾川县', bureau: '宾川县教育体育局', operator: '李明' }

/** So that the small county's quarter can be closed. */
async function explainAll(ask: Ask): Promise<void> {
  const { findings } = await ask('checks.run', { quarter: '2020Q1' })
  for (const { checkId, projectId } of findings) {
    await ask('checks.explain', {
      quarter: '2020Q1',
      checkId,
      projectIds: [projectId],
      sentence: '情况属实',
    })
  }
}

/** The report of the small county, made and on the screen. */
async function openMadeReport(appPage: Page, ask: Ask): Promise<ReportsPage> {
  await makeSmallCounty(ask)
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  return reports
}

test('says what to do while the ledger is empty', async ({ appPage, ask }) => {
  await ask('app.saveOffice', OFFICE)
  await new ShellPage(appPage).open('报表')
  await expect(appPage.getByText('台账里还没有项目，没有可以报告的内容')).toBeVisible()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '导入台账' }).click()
  await expect(appPage).toHaveURL(/#\/imports$/)
})

test('shows the pages as they will be printed, with headings to go to', async ({
  appPage,
  ask,
}) => {
  await makeSmallCounty(ask)
  const reports = new ReportsPage(appPage)
  await reports.open()
  await expectAccessible(appPage)
  await reports.make()
  // Free fonts write some characters by their radicals, which are other code points.
  expect(await reports.textOf(1)).toContain(
    comparable('宾川县2020年第一季度学校建设项目进展情况报告'),
  )
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  const last = await reports.pageCount()
  expect(last).toBeGreaterThan(2)
  await reports.outline.getByRole('button').last().click()
  await expect(reports.pageNumber).not.toHaveValue('1')
  await reports.pageNumber.fill(String(last))
  await reports.pageNumber.press('Enter')
  await expect(reports.sheet(last)).toBeInViewport()

  const percent = appPage.locator('.preview-bar-percent')
  await appPage.getByRole('button', { name: '放大' }).click()
  await expect(percent).toHaveText('100%')
  await appPage.getByRole('button', { name: '适合宽度' }).click()
  await expect(percent).not.toHaveText('100%')
})

test('says where a figure comes from, and finds the page again after looking at the project', async ({
  appPage,
  ask,
}) => {
  const reports = await openMadeReport(appPage, ask)
  await reports.figure('overview.planned').click()
  await expect(reports.passport).toContainText('各项目计划总投资之和')
  await expect(reports.passport).toContainText('632')
  await expectAccessible(appPage)
  await reports.passport.getByRole('button', { name: /展开/ }).first().click()
  await expect(reports.passport).toContainText('计划总投资 320')
  await expect(reports.passport).toContainText('李明')

  await reports.passport.getByRole('link', { name: '石门完小教学综合楼' }).click()
  await expect(appPage).toHaveURL(/#\/projects\//)
  await appPage.goBack()
  await expect(reports.passport).toContainText('各项目计划总投资之和')
  await expect(reports.figure('overview.planned')).toBeInViewport()
})

test('prints charts where they are asked for, after the text and before the annexes', async ({
  appPage,
  ask,
}) => {
  await makeSmallCounty(ask)
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.annex('分类别进展图').check()
  await reports.annex('投资进度图').check()
  await reports.make()
  await reports.outline.getByRole('button', { name: '宾川县学校建设项目图' }).click()
  await expect(reports.pageNumber).not.toHaveValue('1')
  const number = Number(await reports.pageNumber.inputValue())
  await expect(reports.text(number)).not.toBeEmpty()
  const text = await reports.textOf(number)
  expect(text).toContain(comparable('图1　分类别项目进展（单位：个；'))
  expect(text).toContain(comparable('图2　计划与实际完成投资（单位：万元）'))
})

test('saves what it shows as PDF, Word and Excel', async ({ appPage, ask, savedBy }) => {
  const reports = await openMadeReport(appPage, ask)
  const saved = []
  for (const action of ['另存PDF', '另存Word', '另存Excel'] as const) {
    const { name, bytes } = await savedBy(() => reports.action(action).click())
    saved.push([name, bytes.subarray(0, 4).toString('latin1')])
  }
  const name = '宾川县2020年第一季度学校建设项目进展情况报告'
  await appPage.getByRole('button', { name: '附表CSV' }).click()
  const csv = await savedBy(() => appPage.getByRole('menuitem', { name: /^附表1/ }).click())
  expect(csv.name).toMatch(/ 附表1 .*\.csv$/)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(saved).toEqual([
    [`${name}.pdf`, '%PDF'],
    [`${name}.docx`, 'PK\u0003\u0004'],
    [`${name}.xlsx`, 'PK\u0003\u0004'],
  ])
})

test('lets clicks through a message to what it lies over', async ({ appPage, ask, savedBy }) => {
  const reports = await openMadeReport(appPage, ask)
  await savedBy(async () => {
    await reports.action('另存PDF').click()
    const message = appPage.locator('.ant-message-notice').first()
    await expect(message).toBeVisible()
    const isHit = await message.evaluate((notice) => {
      const { x, y, width, height } = notice.getBoundingClientRect()
      return notice.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
    expect(isHit).toBe(false)
  })
})

test('lets a paragraph be written over, says when a typed number is wrong, and prints it everywhere', async ({
  appPage,
  ask,
}) => {
  const reports = await openMadeReport(appPage, ask)
  await appPage.getByRole('button', { name: '编辑文字' }).click()
  const box = await reports.editParagraph('纳入台账的学校建设项目')
  await expect(box).toBeFocused()
  await box.fill((await box.inputValue()).replace('预算总投资632', '预算总投资达700'))
  await expect(reports.textSheet).toContainText('手工填写的“700”与台账不一致，台账为“632”。')
  await expectAccessible(appPage)
  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByText('已改写', { exact: true })).toBeVisible()
  await reports.textSheet.getByTitle('在“下一步工作”末尾添加一段').click()
  await reports.textSheet.getByRole('textbox').fill('1．加快主体施工。')
  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByText('自写段落')).toBeVisible()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('button', { name: '回到页面' }).click()
  await expect(
    appPage.getByText('报告文字中有 1 段需要核对：与台账不一致，或者不会印出。'),
  ).toBeVisible()
  await expect(reports.text(1)).not.toBeEmpty({ timeout: 30_000 })
  await expect.poll(() => reports.textOf(1)).toContain(comparable('预算总投资达700万元'))

  await appPage.getByRole('button', { name: '编辑文字' }).first().click()
  await reports.textSheet.getByRole('button', { name: '恢复原文' }).click()
  await expect(reports.textSheet.getByText('已改写', { exact: true })).toBeHidden()
})

test('keeps the figures of a paragraph fields while the ledger changes under the open form', async ({
  appPage,
  ask,
}) => {
  const reports = await openMadeReport(appPage, ask)
  await appPage.getByRole('button', { name: '编辑文字' }).click()
  const box = await reports.editParagraph('纳入台账的学校建设项目')
  await box.fill(`经统计，${await box.inputValue()}`)
  const { schools, categories } = await ask('dictionaries.all', {})
  await ask('projects.create', {
    name: '保宁完小食堂',
    schoolId: schools[0]?.id ?? '',
    categoryId: categories.find(({ name }) => name === '公厕')?.id ?? '',
    plannedTotal: 100_000_000,
  })
  await expect(reports.textSheet).toContainText('6个项目')
  const kept = reports.textSheet.locator('.report-paragraph-kept')
  await expect(kept.locator('.report-field').filter({ hasText: /^632$/ })).toBeVisible()
  await expect(kept.locator('mark')).toHaveCount(0)

  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByRole('button', { name: '经统计，' })).toContainText('732万元')
})

test('reports one township, programme or category by itself', async ({ appPage, ask }) => {
  await makeSmallCounty(ask)
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.chooseScope('金牛镇')
  await reports.make()
  expect(await reports.textOf(1)).toContain(comparable('宾川县金牛镇2020年第一季度'))
  expect(await reports.textOf(1)).toContain(comparable('学校建设项目共4个'))
  await expectNoSidewaysScroll(appPage)
})

test('prints an earlier issue again as it was', async ({ appPage, ask }) => {
  await makeSmallCounty(ask)
  await explainAll(ask)
  await ask('closing.beginReview', { quarter: '2020Q1' })
  const { checkCode } = await ask('closing.close', { quarter: '2020Q1' })
  await ask('closing.reopen', { quarter: '2020Q1', reason: '补录' })
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.chooseIssue(`第1版　校验码${checkCode}`)
  await reports.make()
  expect(await reports.textOf(1)).toContain(comparable(`第1版 校验码${checkCode}`))
})

test('lists every issue with its files, though the ledger has no project any more', async ({
  appPage,
  ask,
}) => {
  await makeSmallCounty(ask)
  await explainAll(ask)
  await ask('closing.beginReview', { quarter: '2020Q1' })
  const { checkCode } = await ask('closing.close', { quarter: '2020Q1' })
  await ask('closing.reopen', { quarter: '2020Q1', reason: '补录' })
  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  await ask('projects.delete', { ids: rows.map(({ id }) => id), reason: '试录' })
  await new ShellPage(appPage).open('报表')
  await expect(appPage.getByText('台账里还没有项目，没有可以报告的内容')).toBeVisible()

  const reports = new ReportsPage(appPage)
  const list = await reports.openIssues()
  await expect(list).toContainText(checkCode)
  await expectAccessible(appPage)
  await list.getByRole('button', { name: '存档', exact: true }).click()
  await expect(list.getByRole('button', { name: '另存Word' })).toBeVisible({ timeout: 30_000 })
  await list.getByRole('button', { name: '2020年第一季度　第1版' }).click()
  await expect(reports.text(1)).not.toBeEmpty({ timeout: 30_000 })
  expect(await reports.textOf(1)).toContain(comparable(`第1版 校验码${checkCode}`))
})

test('leaves the pages being read alone when the files of the issue have been kept meanwhile', async ({
  appPage,
  ask,
}) => {
  await makeSmallCounty(ask)
  await explainAll(ask)
  await ask('closing.beginReview', { quarter: '2020Q1' })
  await ask('closing.close', { quarter: '2020Q1' })
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  const page = await reports.sheet(1).elementHandle()
  const requests: string[] = []
  appPage.on('request', (request) => requests.push(request.postData() ?? ''))

  const options = await ask('reportOptions.read', {})
  const madeAgain = appPage.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('reports.render'),
  )
  await ask('issues.keep', { quarter: '2020Q1', version: 1, ...options, pdf: null })
  await madeAgain
  await reports.pageNumber.fill('2')
  await reports.pageNumber.press('Enter')
  await expect(reports.pageNumber).toHaveValue('2')
  expect(await page?.evaluate((element) => element.isConnected)).toBe(true)
  expect(requests.filter((text) => text.includes('desktop.printToPdf'))).toEqual([])
})

test('remembers unit and annexes, and says when the pages are older than the choice', async ({
  appPage,
  ask,
}) => {
  const reports = await openMadeReport(appPage, ask)
  const before = await reports.pageCount()
  await reports.annex('项目一览').uncheck()
  await expect(appPage.getByText('季度或选项已改，下面还是原来的报告。')).toBeVisible()
  await appPage.getByRole('button', { name: '重新生成' }).click()
  await expect.poll(() => reports.pageCount()).toBeLessThan(before)

  await appPage.reload()
  await expect(reports.annex('按类别汇总')).toBeChecked()
  await expect(reports.annex('项目一览')).not.toBeChecked()
})

test('sets chapters, totals and signatures as the office chose, and an issue as it was closed', async ({
  appPage,
  ask,
}) => {
  await makeSmallCounty(ask)
  const reports = new ReportsPage(appPage)
  await reports.open()
  const dialog = await reports.openForm()
  await expectAccessible(appPage)
  await dialog.getByLabel('放在表首').check()
  await dialog.getByLabel('资金情况').uncheck()
  await dialog.getByLabel('负责人').fill('张正平')
  await dialog.getByLabel('留盖章位置').uncheck()
  await dialog.getByRole('button', { name: '确定' }).click()
  await reports.make()
  const { annexes, form } = await ask('reportOptions.read', {})
  expect(form).toMatchObject({ totals: 'top', signatures: { responsible: '张正平' } })
  const { text, tables } = await ask('reports.dataset', { quarter: '2020Q1', annexes, form })
  expect(text.chapters.map(({ id }) => id)).not.toContain('funds')
  expect(tables[0]?.rows[0]?.kind).toBe('total')
  await reports.outline.getByRole('button', { name: '分类汇总表' }).click()
  await expect(reports.text(2)).toContainText('填表人')
  expect(await reports.textOf(2)).toContain(comparable('张正平'))
  expect(await reports.textOf(2)).not.toContain(comparable('（盖章）'))

  await explainAll(ask)
  await ask('closing.beginReview', { quarter: '2020Q1' })
  await ask('closing.close', { quarter: '2020Q1' })
  await ask('reportOptions.save', { unit: 'wan', annexes, charts: [] })
  await appPage.reload()
  const issued = await reports.openForm()
  await expect(issued).toContainText('第1版按结账时的版式和签名印出')
  await expect(issued.getByLabel('负责人')).toHaveValue('张正平')
  await expect(issued.getByLabel('负责人')).toBeDisabled()
})

test('shows the plain document where nothing can print pages', async ({ appPage, ask, shell }) => {
  test.skip(shell === 'electron', 'Electron always brings its own engine.')
  await makeSmallCounty(ask)
  const answer = { ok: false, error: { code: 'no_browser', details: {} } }
  await appPage.route('**/desktop', (route) =>
    (route.request().postData() ?? '').includes('desktop.printToPdf')
      ? route.fulfill({ body: stringify(answer) })
      : route.continue(),
  )
  const reports = new ReportsPage(appPage)
  await reports.open()
  await appPage.getByRole('button', { name: '生成报告' }).click()
  await expect(appPage.getByText('本机不能逐页预览')).toBeVisible()
  await expect(
    appPage.frameLocator('iframe[title="报告预览"]').getByRole('heading').first(),
  ).toContainText('宾川县2020年第一季度')
  await expect(reports.action('另存PDF')).toBeDisabled()
  await expect(reports.action('另存Word')).toBeEnabled()
})
