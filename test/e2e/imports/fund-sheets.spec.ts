import { utils, write } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/app-page.ts'
import { type OfficeFile, sheetFile, smallLedger } from '../fixtures/office-file.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { FundsPage } from '../pages/quarter/funds-page.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'office' })

const NUMBER = '宾财教〔2020〕15号'

/** An allocation document over three projects, its total stated below. */
function allocation(total: number): OfficeFile {
  const sheet = utils.aoa_to_sheet([
    ['宾川县2020年全面改薄资金下达明细表'],
    ['单位：万元'],
    ['序号', '文号', '下达时间', '学校名称', '项目名称', '下达金额', '资金来源'],
    [1, NUMBER, '2020-05-12', '金牛镇完小', '金牛镇完小教学综合楼', 100, '中央'],
    [2, NUMBER, '2020-05-12', '州城中学', '食堂', 60, '中央'],
    [3, NUMBER, '2020-05-12', '金牛镇完小', '旱厕改造', 5, '中央'],
    ['合计', null, null, null, null, total, null],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '下达')
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  return { name: '下达明细.xlsx', mimeType: 'application/octet-stream', buffer }
}

test('a document that splits one sum comes in through the wizard, once, and goes again', async ({
  appPage,
  ask,
}) => {
  // Every step is checked for accessibility, which takes longer than the steps themselves.
  test.slow()
  const imports = new ImportsPage(appPage)
  await imports.open()
  await imports.choose(
    smallLedger('台账.xlsx', [
      [1, '金牛镇完小', '金牛镇完小教学综合楼', '教学综合楼', 320, '2020-03', '2020-12'],
      [2, '金牛镇完小', '金牛镇完小公厕', '公厕', 12.5, '2020-03', '2020-08'],
      [3, '州城中学', '州城中学食堂', '食堂', 180, '2020-04', '2020-11'],
    ]),
  )
  await imports.goTo('写入')
  await imports.writeAll()
  await appPage.getByRole('button', { name: '再导入一个文件' }).click()

  await imports.choose(allocation(175))
  await imports.goTo('预览')
  await expect(appPage.getByText('写明的合计与各行之和相差10')).toBeVisible()
  await appPage.getByRole('button', { name: '换一个文件' }).click()

  await imports.choose(allocation(165))
  await imports.goTo('预览')
  await expect(imports.count('记一笔')).toHaveText('2')
  await expect(imports.count('可能重复')).toHaveText('0')
  await expect(imports.count('待确定')).toHaveText('1')
  await expect(appPage.getByText('“旱厕改造”可能是台账中的“金牛镇完小公厕”')).toBeVisible()
  await expect(imports.planRows.first()).toContainText('下达')
  await expect(imports.planRows.first()).toContainText('中央资金')
  await expect(imports.reconciliation).toContainText('全部相符')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await imports.decide(6, '记入这个项目')
  await imports.goTo('写入')
  await imports.writeAll()
  expect(await ask('allocations.list', {})).toMatchObject([
    { number: NUMBER, issuedOn: '2020-05-12', total: 165_000_000, lines: { length: 3 } },
  ])

  await appPage.getByRole('button', { name: '再导入一个文件' }).click()
  await imports.choose(allocation(165))
  await imports.goTo('预览')
  await expect(imports.count('无变化')).toHaveText('3')

  const funds = new FundsPage(appPage)
  await funds.open()
  await funds.openTab('下达文件')
  await appPage.getByRole('button', { name: `${NUMBER}的来源` }).click()
  await expect(appPage.getByText('下达明细.xlsx')).toBeVisible()

  await imports.open()
  await imports.showBatches()
  await imports.undo('下达明细.xlsx')
  await expect.poll(() => ask('allocations.list', {})).toEqual([])
})

/** The wizard with a list of payments of the small county, in 万元: day, project, payee and amount each. */
async function choosePayments(
  appPage: Page,
  payments: readonly (readonly [string, string, string, number])[],
): Promise<ImportsPage> {
  const imports = new ImportsPage(appPage)
  await expect(new ShellPage(appPage).navigation).toBeVisible()
  await imports.open()
  await imports.choose(
    sheetFile('支付.xlsx', [
      ['宾川县2020年项目资金支付台账'],
      ['单位：万元'],
      ['支付日期', '项目名称', '收款单位', '支付金额'],
      ...payments.map((payment) => [...payment]),
    ]),
  )
  return imports
}

test.describe('payments of the small county', () => {
  test.use({ ledger: 'smallCounty' })

  test('a payment from an import says so on the page of its project, and leads to the import', async ({
    appPage,
    ask,
  }) => {
    const imports = await choosePayments(appPage, [['2020-03-25', '保宁完小公厕', '云南建工', 3]])
    await imports.goTo('写入')
    await imports.writeAll()
    const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
    const project = rows.find(({ name }) => name === '保宁完小公厕')
    await appPage.goto(`${appPage.url().split('#')[0]}#/projects/${project?.id}?tab=funds`)
    const payment = appPage.getByRole('row', { name: /支付.*云南建工/ })
    await expect(payment.getByRole('link', { name: '导入', exact: true })).toBeVisible()
    await expect(appPage.getByRole('row', { name: /2020-03-20.*录入/ })).toBeVisible()
    await payment.getByRole('link', { name: '导入', exact: true }).click()
    await expect(appPage.locator('.batch-pointed-at')).toContainText('支付.xlsx')
    await expectAccessible(appPage)
  })

  test('rows whose project nobody knows take one of the ledger, all of one name at once', async ({
    appPage,
    ask,
  }) => {
    const imports = await choosePayments(appPage, [
      ['2020-03-25', '水田综合楼改造', '云南建工', 50],
      ['2020-03-26', '水田综合楼改造', '云南建工', 30],
      ['2020-03-27', '石门宿舍', '某公司', 4],
    ])
    await imports.goTo('预览')
    await expect(imports.count('需改正')).toHaveText('3')
    await appPage.getByLabel('第4行的项目').click()
    const offered = appPage.locator('.ant-select-dropdown:visible .ant-select-item-option')
    await expect(offered.first()).toHaveText('水田中心完小教学综合楼 · 水田中心完小')
    await expectAccessible(appPage)
    await offered.first().click()
    await expect(imports.count('需改正')).toHaveText('1')
    await imports.filter('记一笔')
    await expect(
      appPage.getByText('已选定项目“水田中心完小教学综合楼 · 水田中心完小”。'),
    ).toHaveCount(2)
    await expectAccessible(appPage)
    await expectNoSidewaysScroll(appPage)
    await imports.filter('需改正')
    await imports.skip(6)
    await imports.goTo('写入')
    await imports.writeAll()
    const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
    expect(rows.find(({ name }) => name === '水田中心完小教学综合楼')?.paid).toBe(80_000_000)
  })
})
