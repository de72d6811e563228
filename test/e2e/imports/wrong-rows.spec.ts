import { expect, test } from '../fixtures/app-page.ts'
import { smallLedger, WRONG_ROWS } from '../fixtures/office-file.ts'
import { expectWell } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'

test.use({ ledger: 'office' })

test.beforeEach(({ appPage }) => new ImportsPage(appPage).open())

test('names each wrong cell in a sentence and writes nothing', async ({ appPage, ask }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', WRONG_ROWS))
  await imports.goTo('预览')
  await expect(imports.count('需改正')).toHaveText('3')
  await expect(imports.planRows).toHaveCount(3)
  await expect(
    appPage.getByText('第4行“计划总投资”（E4）为“三百贰拾万多”，不是数字。'),
  ).toBeVisible()
  await expect(appPage.getByText('第5行“计划开工”（F5）为“2020年13月”，不是日期。')).toBeVisible()
  await expect(appPage.getByText('第6行“学校名称”（B6）为空，而“学校名称”必须填写。')).toBeVisible()
  await expectWell(appPage)

  await imports.goTo('写入')
  await expect(appPage.getByText('还有3行需要改正。')).toBeVisible()
  await expect(imports.write).toBeDisabled()
  const { ledgerCount } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect([ledgerCount, await ask('imports.batches', {})]).toEqual([0, []])
})

test('mends cells in place, and writes the good rows when asked', async ({ appPage, ask }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', WRONG_ROWS))
  await imports.goTo('预览')
  await imports.mend('E4', '320')
  await expect(imports.count('需改正')).toHaveText('2')
  await imports.mend('F5', '2020年3月')
  await expect(imports.count('需改正')).toHaveText('1')
  await expect(appPage.getByRole('button', { name: '已改正2处' })).toBeVisible()

  await imports.goTo('写入')
  await imports.chooseGoodRowsOnly()
  await imports.writeAll()
  await expect(appPage.getByText('新增3行，更新0行，无变化0行，跳过1行。')).toBeVisible()
  expect(await imports.exportRefused()).toBe('台账-退回的行.xlsx')
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(
    rows.map(({ name, plannedTotal, plannedStart }) => [name, plannedTotal, plannedStart]),
  ).toEqual([
    ['金牛镇完小教学综合楼', 320_000_000, '2020-03'],
    ['金牛镇完小公厕', 12_500_000, '2020-03'],
    ['州城中学公厕', 10_000_000, '2020-04'],
  ])
})

test('a row that was skipped while it was wrong stays skipped in sight, until it is wanted', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', WRONG_ROWS))
  await imports.goTo('预览')
  await imports.skip(4)
  await expect(imports.count('需改正')).toHaveText('2')
  await expect(imports.count('跳过')).toHaveText('1')
  await imports.mend('F5', '2020年3月')
  await expect(imports.count('需改正')).toHaveText('1')
  await imports.mend('B6', '州城中学')
  await expect(imports.count('需改正')).toHaveText('0')

  await imports.clickStep('列与字段')
  await imports.setField('E', '不导入')
  await imports.clickStep('预览')
  await expect(imports.count('新增')).toHaveText('3')
  await expect(imports.skipping(4)).toBeChecked()
  await expectWell(appPage)
  await imports.goTo('写入')
  await expect(appPage.getByText('将新增3行，更新0行；无变化0行；跳过1行。')).toBeVisible()
  await imports.writeAll()
  await expect(appPage.getByText('新增3行，更新0行，无变化0行，跳过1行。')).toBeVisible()
  const { ledgerCount } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(ledgerCount).toBe(3)
})
