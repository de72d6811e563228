import { read, utils } from '@e965/xlsx'
import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { HistoryPage } from '../pages/program/history-page.ts'

test.use({ ledger: 'smallCounty' })

test('switches who works here, and shows what each of them changed', async ({
  ask,
  appPage,
  savedBy,
}) => {
  const history = new HistoryPage(appPage)
  await history.addOperator('王强')
  await expect(appPage.getByText('现在由王强操作')).toBeVisible()
  await expect(history.operator).toHaveText('王强')

  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const toilet = rows.find(({ name }) => name === '石门完小公厕')
  await ask('funds.record', {
    projectId: toilet?.id ?? '',
    kind: 'paid',
    date: '2020-06-20',
    amount: 3_500_000,
  })
  await history.open()
  await expect(history.rows.first()).toContainText('王强')
  await expect(history.rows.first()).toContainText('添加资金流水')
  await expect(history.rows.first()).toContainText('石门完小公厕')
  await expect(history.rows.first()).toContainText('3.5 万元')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await history.rows.first().getByRole('button', { name: '撤销这一步' }).click()
  await appPage.getByRole('dialog').getByRole('button', { name: '撤销这一步' }).click()
  await expect(appPage.getByText('已撤销这一步，恢复 1 处。')).toBeVisible()
  await expect(history.rows.first()).toContainText('删除资金流水')
  await expect(history.rows.nth(1)).toContainText('已撤销')
  await history.rows.nth(1).getByRole('button', { name: '只看这一步' }).click()
  await expect(history.rows).toHaveCount(1)
  await appPage.getByRole('button', { name: '清除筛选' }).click()
  await history.rows.first().getByRole('button', { name: '撤销这一步' }).click()
  await appPage.getByRole('dialog').getByRole('button', { name: '撤销这一步' }).click()
  await expect(history.rows.first()).toContainText('恢复资金流水')

  await history.choose('操作人', '王强')
  await history.choose('内容', '资金流水')
  await expect(history.rows).toHaveCount(3)
  const saved = await savedBy(() => appPage.getByRole('button', { name: '导出 CSV' }).click())
  expect(new TextDecoder().decode(saved.bytes)).toContain('石门完小公厕')
  const book = await savedBy(() => appPage.getByRole('button', { name: '导出 Excel' }).click())
  expect(book.name).toBe('变更记录.xlsx')
  const { Sheets } = read(book.bytes)
  const cells = utils.sheet_to_json<string[]>(Sheets['变更记录'] ?? {}, { header: 1 })
  expect(cells[0]).toContain('改前')
  expect(cells.slice(1).map((row) => row[4])).toContain('金额')
  await appPage.getByRole('button', { name: '清除筛选' }).click()
  await appPage.getByRole('textbox', { name: '项目或学校' }).fill('baoning')
  await expect(history.rows.first()).toContainText('保宁完小')
  await history.switchTo('李明')
  await expect(history.operator).toHaveText('李明')
})

test('a step that cannot be taken back names the later one and leads to it', async ({
  ask,
  appPage,
}) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const toilet = rows.find(({ name }) => name === '石门完小公厕')
  const entry = { projectId: toilet?.id ?? '', date: '2020-06-20', amount: 3_500_000 }
  await ask('funds.record', { ...entry, kind: 'received' })
  await ask('funds.record', { ...entry, kind: 'paid' })
  const history = new HistoryPage(appPage)
  await history.open()
  await history.rows.nth(1).getByRole('button', { name: '撤销这一步' }).click()
  await appPage.getByRole('dialog').getByRole('button', { name: '撤销这一步' }).click()
  await expect(
    appPage.getByText(/^这一步没有撤销，因为李明后来（.*）添加了资金流水“石门完小公厕”。/),
  ).toBeVisible()
  await appPage.getByRole('button', { name: '查看那一步' }).click()
  await expect(history.rows).toHaveCount(1)
  await expect(history.rows.first()).toContainText('支付')
})
