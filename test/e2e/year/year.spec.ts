import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { comparable } from '#domain/text/comparable.ts'
import { expect, test as base } from '../fixtures/app-page.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'
import { Books, COUNTY, wan } from './books.ts'
import { grouped, OfficeAtWork } from './office-at-work.ts'

const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const { lastQuarter: last, ...size } = COUNTY
    const made = Object.entries({ data: dataFolder, last, ...size }).flatMap(([name, value]) => [
      `--${name}`,
      String(value),
    ])
    await promisify(execFile)('npm', ['run', '-s', 'seed', '--', ...made])
    await use(dataFolder)
  },
})

/** Fen. */
const WAN = 1_000_000

test.setTimeout(300_000)
test.use({ actionTimeout: 15_000 })

test('an office works through a year with 500 projects', async ({ appPage, ask }) => {
  const books = new Books()
  const office = new OfficeAtWork(appPage, books, ask)
  const { closing, funds, progress, shell } = office
  const [{ project: first }, { project: second }] = books.documentLines as [
    (typeof books.documentLines)[0],
    (typeof books.documentLines)[0],
  ]

  await test.step('the first quarter: money for 40 projects comes, some is paid, and it closes', async () => {
    await expect(shell.quarter).toContainText('2019年第四季度')
    await shell.nextQuarter()
    await office.allocate('云财教〔2020〕8号', '2020-02-10')
    await office.receive('2020-03-05', '2020-03-20')
    await office.openProject(first)
    await office.signContract('大理建工集团', 8 * WAN)
    await office.pay(first, 3 * WAN, '2020-03-25', '大理建工集团')
    await office.report()
    await office.explain('2020Q1', '情况属实，已向局领导报告。')
    await office.beginReview()
    await office.close()
  })

  await test.step('a late payment is refused and becomes a correction of the next quarter', async () => {
    await office.openProject(first)
    await office.tryToPay(WAN, '2020-03-28')
    await expect(appPage.getByText(/该季度及以前的数不能再改，没有保存/)).toBeVisible()
    await closing.confirm('取消')
    await closing.lockBanner.getByRole('button', { name: '录入更正' }).click()
    await expect(closing.dialog).toContainText('请先选择更正哪个来源。')
    await closing.choose('资金来源', '中央资金')
    await closing.dialog.getByLabel('应为').fill(wan(books.paidFor(first, 'central') + WAN))
    await expect(closing.dialog).toContainText('将在2020年第二季度记一笔 +1 万元 的更正流水。')
    await closing.dialog.getByLabel('更正原因').fill('三月二十八日的支付漏记')
    await closing.confirm('保存更正')
    await expect(closing.dialog).toBeHidden()
    books.enter('paid', WAN, first)
  })

  await test.step('the second quarter is stopped by 元 typed for 万元, mended, and closes', async () => {
    await shell.nextQuarter()
    await office.report(second)
    await office.explain('2020Q2', '情况属实，已向局领导报告。')
    await office.beginReview()
    await expect(closing.stand).toContainText('1 处必须改正')
    await expect(closing.action('结账')).toBeDisabled()
    await expect(closing.findings.first()).toContainText(second.name)
    await closing.findings
      .first()
      .getByRole('link', { name: /^去处理/ })
      .click()
    await appPage.getByRole('button', { name: '去填报' }).click()
    await progress.cell(second.name, '累计完成投资').click()
    await appPage.keyboard.type(books.investmentOf(second.id))
    await appPage.keyboard.press('Enter')
    await progress.button('保存 1 行').click()
    await expect(progress.notice).toHaveText('已保存 1 行。')
    await appPage.getByRole('button', { name: '清除筛选' }).click()
    await closing.open()
    await office.close()
  })

  await test.step('the second quarter is opened again, and its second version differs in one payment', async () => {
    await closing.action('重新打开').click()
    await closing.dialog.getByLabel('重新打开的原因').fill('六月的一笔支付漏记')
    await closing.confirm('重新打开')
    await expect(closing.state).toHaveAccessibleName('2020年第二季度：填报中')
    await office.openProject(second)
    await office.pay(second, 2 * WAN, '2020-06-20')
    await office.explain('2020Q2', '情况属实，已向局领导报告。')
    await office.beginReview()
    await office.close(2)
    await closing.openTab('版本与比较')
    await expect(closing.versions).toHaveCount(2)
    await expect(closing.versions.last()).toContainText('六月的一笔支付漏记')
    await appPage.getByPlaceholder('查找部分、行或列').fill(second.name)
    const paid = closing.compared.filter({ hasText: `${second.name}　累计支付` })
    const now = books.paidFor(second, 'all')
    await expect(paid).toContainText(grouped(now - 2 * WAN))
    await expect(paid).toContainText(grouped(now))
    // Whatever differs does so by this payment, in money or in a rate.
    await expect(closing.compared.filter({ hasText: /累计(计划|下达|到位|完成)/ })).toHaveCount(0)
  })

  await test.step('the third and the fourth quarter go by', async () => {
    for (const quarter of ['2020Q3', '2020Q4'] as const) {
      await shell.nextQuarter()
      await office.report()
      await office.explain(quarter, '情况属实，已向局领导报告。')
      await office.beginReview()
      await office.close()
    }
  })

  await test.step('what the year left is carried over, once', async () => {
    await funds.open()
    await office.timed('see what the year leaves', async () => {
      await appPage.getByRole('button', { name: '年度结转' }).click()
      await funds.choose('年度', '2020年')
      await expect(funds.drawer).toContainText(`将把 2020年末的结余记为 2021年的上年结转`)
    })
    await expect(funds.drawer).toContainText(`合计 ${grouped(books.left)} 万元`)
    await office.timed('carry the year over', async () => {
      await funds.drawer.getByRole('button', { name: /^记录结转（\d+ 笔）$/ }).click()
      await expect(funds.drawer).toContainText('2020年的结转已经记录')
    })
    await expect(funds.drawer.getByRole('button', { name: /^记录结转/ })).toBeDisabled()
    await funds.drawer.getByRole('button', { name: '关闭', exact: true }).last().click()
  })

  await test.step('the last report says what the books say', async () => {
    const reports = new ReportsPage(appPage)
    await reports.open()
    await office.timed('make the report', () => reports.make())
    await expect(appPage.locator('.page-header-facts')).toContainText(/第1版　校验码 [0-9a-f]{8}/)
    await reports.outline.getByRole('button', { name: /资金/ }).first().click()
    const { planned, allocated, received, paid, completedInvestment } = books.totals
    for (const sentence of [
      `项目预算总投资${planned}万元`,
      `累计下达资金${allocated}万元`,
      `累计到位资金${received}万元`,
      `累计支付资金${paid}万元`,
      `累计完成投资${completedInvestment}万元`,
      `已到位未支付资金${wan(books.left)}万元`,
    ]) {
      await expect.poll(() => reports.textInSight()).toContain(comparable(sentence))
    }
  })
})
