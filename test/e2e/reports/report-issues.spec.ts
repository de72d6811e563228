import { comparable } from '#domain/text/comparable.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { openReport } from '../fixtures/made-report.ts'
import { closeQuarter } from '../fixtures/small-county.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'closedQuarter' })

test('prints an earlier issue again as it was', async ({ appPage, ask }) => {
  const [issue] = await ask('issues.list', {})
  const checkCode = issue?.checkCode ?? ''
  await ask('closing.reopen', { quarter: '2020Q1', reason: '补录' })
  const reports = await openReport(appPage)
  await reports.chooseIssue(`第1版　校验码${checkCode}`)
  await reports.make()
  expect(await reports.textOf(1)).toContain(comparable(`第1版 校验码${checkCode}`))
})

test('lists every issue with its files, though the ledger has no project any more', async ({
  appPage,
  ask,
}) => {
  const [issue] = await ask('issues.list', {})
  const checkCode = issue?.checkCode ?? ''
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
  const reports = await openReport(appPage)
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
  await reports.goTo(2)
  await expect(reports.pageNumber).toHaveValue('2')
  expect(await page?.evaluate((element) => element.isConnected)).toBe(true)
  expect(requests.filter((text) => text.includes('desktop.printToPdf'))).toEqual([])
})

test.describe(() => {
  test.use({ ledger: 'smallCounty' })

  test('sets chapters, totals and signatures as the office chose, and an issue as it was closed', async ({
    appPage,
    ask,
  }) => {
    const reports = await openReport(appPage)
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

    await closeQuarter(ask, '2020Q1')
    await ask('reportOptions.save', { unit: 'wan', annexes, charts: [] })
    await appPage.reload()
    const issued = await reports.openForm()
    await expect(issued).toContainText('第1版按结账时的版式和签名印出')
    await expect(issued.getByLabel('负责人')).toHaveValue('张正平')
    await expect(issued.getByLabel('负责人')).toBeDisabled()
  })
})
