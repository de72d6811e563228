import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { IndicatorsPage } from '../pages/planning/indicators-page.ts'

test.use({ ledger: 'smallCounty' })

test('indicators from the ready set to the quarter’s figures, their trend and history', async ({
  appPage,
}) => {
  const indicators = new IndicatorsPage(appPage)
  await indicators.open()
  await expect(appPage.getByText('还没有工作指标')).toBeVisible()
  await expectAccessible(appPage)
  await indicators.loadSet()
  await expect(indicators.rows).toHaveCount(10)
  await expect(indicators.row('小学师生比')).toContainText('≤1:19')
  await expect(indicators.row('小学辍学率')).toContainText('未填报')

  await indicators.enter({ 小学辍学率: '0.9%', 学前三年毛入园率: '七成', 小学师生比: '1:18.5' })
  await expect(indicators.dialog).toContainText('“七成”不是数字')
  await expectAccessible(appPage)
  await indicators.dialog.getByLabel('学前三年毛入园率：本季').fill('66')
  await indicators.dialog.getByRole('button', { name: '保存' }).click()
  await expect(indicators.row('小学师生比')).toContainText('1:18.5')
  await expect(indicators.row('小学师生比')).toContainText('已达标')
  await expect(indicators.row('小学辍学率')).toContainText('推进中')

  await appPage.getByRole('button', { name: '下一季度' }).click()
  await indicators.enter({ 小学辍学率: '0.75', 学前三年毛入园率: '65.5' })
  await expect(indicators.row('小学辍学率')).toContainText('下降0.15个百分点（向好）')
  await expect(indicators.row('学前三年毛入园率')).toContainText('滞后')
  await expect(indicators.row('小学师生比')).toContainText('2020年第一季度')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await indicators
    .row('小学辍学率')
    .getByRole('button', { name: '小学辍学率', exact: true })
    .click()
  await expect(indicators.dialog.getByRole('row')).toHaveCount(3)
  await expect(indicators.dialog.getByRole('row').nth(1)).toContainText('2020年第二季度0.75%')
  await expectAccessible(appPage)
  await appPage.keyboard.press('Escape')
})

test('student aid is an indicator of money and heads, and can be changed and deleted', async ({
  appPage,
}) => {
  const indicators = new IndicatorsPage(appPage)
  await indicators.open()
  await appPage.getByRole('button', { name: '添加指标' }).click()
  await indicators.dialog.getByRole('button', { name: '保存' }).click()
  await expect(indicators.dialog).toContainText('请填写指标名称')
  await indicators.dialog.getByLabel('指标名称').fill('义务教育家庭经济困难学生生活补助')
  await indicators.dialog.getByLabel('计量单位').click()
  await appPage.locator('.ant-select-item-option').filter({ hasText: '金额' }).click()
  await indicators.dialog.getByLabel('目标值').fill('120')
  await indicators.dialog.getByLabel('目标人数').fill('3000')
  await indicators.dialog.getByLabel('完成时间').fill('2020年12月')
  await indicators.dialog.getByLabel('责任单位').fill('学生资助中心')
  await expectAccessible(appPage)
  await indicators.dialog.getByRole('button', { name: '保存' }).click()
  const row = indicators.row('生活补助')
  await expect(row).toContainText('≥120万元、3,000人')
  await expect(row).toContainText('学生资助中心')

  await row.getByRole('button', { name: '修改“义务教育家庭经济困难学生生活补助”' }).click()
  await indicators.dialog.getByRole('button', { name: '删除' }).click()
  await appPage.getByRole('dialog', { name: '删除' }).getByRole('button', { name: '删除' }).click()
  await expect(appPage.getByText('还没有工作指标')).toBeVisible()
})
