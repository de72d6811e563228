import { stringify } from 'devalue'
import { comparable } from '#domain/text/comparable.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { openMadeReport, openReport } from '../fixtures/made-report.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty', startAt: 'reports' })

const OFFICE = { county: '宾川县', bureau: '宾川县教育体育局', operator: '李明' }

test.describe(() => {
  test.use({ ledger: 'none' })

  test('says what to do while the ledger is empty', async ({ appPage, ask }) => {
    await ask('app.saveOffice', OFFICE)
    await new ShellPage(appPage).open('报表')
    await expect(appPage.getByText('台账里还没有项目，没有可以报告的内容')).toBeVisible()
    await expectAccessible(appPage)
    await appPage.getByRole('button', { name: '导入台账' }).click()
    await expect(appPage).toHaveURL(/#\/imports$/)
  })
})

test('shows the pages as they will be printed, with headings to go to', async ({ appPage }) => {
  const reports = await openReport(appPage)
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
  await reports.goTo(last)
  await expect(reports.sheet(last)).toBeInViewport()

  const percent = appPage.locator('.preview-bar-percent')
  await appPage.getByRole('button', { name: '放大' }).click()
  await expect(percent).toHaveText('100%')
  await appPage.getByRole('button', { name: '适合宽度' }).click()
  await expect(percent).not.toHaveText('100%')
})

test('says where a figure comes from, and finds the page again after looking at the project', async ({
  appPage,
}) => {
  const reports = await openMadeReport(appPage)
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
}) => {
  const reports = await openReport(appPage)
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

test('saves what it shows as PDF, Word and Excel', async ({ appPage, savedBy }) => {
  const reports = await openMadeReport(appPage)
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

test('lets clicks through a message to what it lies over', async ({ appPage, savedBy }) => {
  const reports = await openMadeReport(appPage)
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

test('reports one township, programme or category by itself', async ({ appPage }) => {
  const reports = await openReport(appPage)
  await reports.chooseScope('金牛镇')
  await reports.make()
  expect(await reports.textOf(1)).toContain(comparable('宾川县金牛镇2020年第一季度'))
  expect(await reports.textOf(1)).toContain(comparable('学校建设项目共4个'))
  await expectNoSidewaysScroll(appPage)
})

test('remembers unit and annexes, and says when the pages are older than the choice', async ({
  appPage,
}) => {
  const reports = await openMadeReport(appPage)
  const before = await reports.pageCount()
  await reports.annex('项目一览').uncheck()
  await expect(appPage.getByText('季度或选项已改，下面还是原来的报告。')).toBeVisible()
  await appPage.getByRole('button', { name: '重新生成' }).click()
  await expect.poll(() => reports.pageCount()).toBeLessThan(before)

  await appPage.reload()
  await expect(reports.annex('按类别汇总')).toBeChecked()
  await expect(reports.annex('项目一览')).not.toBeChecked()
})

test('shows the plain document where nothing can print pages', async ({ appPage, shell }) => {
  test.skip(shell === 'electron', 'Electron always brings its own engine.')
  const answer = { ok: false, error: { code: 'no_browser', details: {} } }
  await appPage.route('**/desktop', (route) =>
    (route.request().postData() ?? '').includes('desktop.printToPdf')
      ? route.fulfill({ body: stringify(answer) })
      : route.continue(),
  )
  const reports = await openReport(appPage)
  await appPage.getByRole('button', { name: '生成报告' }).click()
  await expect(appPage.getByText('本机不能逐页预览')).toBeVisible()
  await expect(
    appPage.frameLocator('iframe[title="报告预览"]').getByRole('heading').first(),
  ).toContainText('宾川县2020年第一季度')
  await expect(reports.action('另存PDF')).toBeDisabled()
  await expect(reports.action('另存Word')).toBeEnabled()
})
