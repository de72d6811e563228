import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { PlanningPage } from '../pages/planning/planning-page.ts'

test.use({ ledger: 'smallCounty' })

test('from the conditions of a school to its gap, and what its projects will fill', async ({
  appPage,
}) => {
  const planning = new PlanningPage(appPage)
  await planning.open('缺口台账')
  await expect(appPage.getByText('还没有填写办学条件')).toBeVisible()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '填写办学条件' }).click()

  await appPage.getByRole('button', { name: '填写“水田中心完小”的办学条件' }).click()
  await planning.dialog.getByLabel('在校生数').fill('三百')
  await planning.dialog.getByRole('button', { name: '保存' }).click()
  await expect(planning.dialog).toContainText('“三百”不是数字')
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: '取消' }).click()

  await planning.fillConditions('水田中心完小', {
    在校生数: '600',
    班级数: '12',
    教学及辅助用房面积: '1000',
    体育运动场馆面积: '6000',
    高于规定学历教师数: '30',
    县级以上骨干教师数: '8',
    '体育、艺术专任教师数': '6',
    教学仪器设备值: '150',
    网络多媒体教室数: '14',
  })
  await planning.open('缺口台账')
  // 4.5 ㎡ × 600 = 2700, 1000 there, 1500 in the teaching building that is not finished.
  const teaching = planning.gaps.filter({ hasText: '教学及辅助用房面积' })
  await expect(teaching).toContainText('2,7001,0001,7001,5002007.41%')
  await expect(teaching).toContainText('达标：7 项中 6 项达到')
  await expect(teaching).toContainText('平均班额 50 人，超过 45 人')
  await expect(planning.gaps.filter({ hasText: '石门完小' })).toContainText('未填')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await teaching.getByTitle(/1 个项目/).click()
  await expect(planning.dialog.getByRole('link')).toHaveText('水田中心完小教学综合楼')
  await appPage.keyboard.press('Escape')

  await appPage.getByRole('button', { name: '分流生源' }).click()
  await planning.dialog.getByLabel('从哪所学校').fill('水田')
  await appPage.keyboard.press('Enter')
  await planning.dialog.getByLabel('到哪所学校').fill('石门')
  await appPage.keyboard.press('Enter')
  await planning.dialog.getByLabel('人数').fill('60')
  await planning.dialog.getByRole('button', { name: '添加分流' }).click()
  await expect(planning.dialog.getByRole('row', { name: /石门完小/ })).toBeVisible()
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(appPage.getByText('合计仍缺：—')).toBeVisible()
})

test.describe(() => {
  test.use({ ledger: 'none' })

  test('the targets of Yanjin add up, and a stage with more than its target is shown as it is', async ({
    ask,
    appPage,
  }) => {
    await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
    const file = await ask('imports.openSample', { sample: 'yanjin', jobId: 'job' })
    for (const sheet of file.sheets) {
      const request = {
        fileId: file.fileId,
        sheet: sheet.name,
        asAt: '2018Q4',
        jobId: 'job',
      } as const
      await ask('imports.apply', request)
    }
    const planning = new PlanningPage(appPage)
    await planning.open('目标完成')
    const floor = /校舍建筑面积$/
    const region = appPage.getByRole('region', { name: floor })
    await expect(region.locator('.totals-row')).toContainText('290,046')
    const senior = region.getByRole('row', { name: /^高中/ })
    await expect(senior).toContainText('59,040')
    await expect(senior).toContainText('76,311')
    await expect(senior).toContainText('129.25%')
    await expect(
      appPage.getByRole('region', { name: /用地面积$/ }).locator('.totals-row'),
    ).toContainText('19,093')
    await expectAccessible(appPage)
    await expectNoSidewaysScroll(appPage)

    await appPage.getByRole('button', { name: '添加目标' }).click()
    await planning.dialog.getByRole('button', { name: '保存' }).click()
    await expect(planning.dialog).toContainText('请填写专项')
    await planning.dialog.getByLabel('专项').click()
    await appPage.locator('.ant-select-item-option').first().click()
    await planning.dialog.getByLabel('学段（学段目标时选择）').click()
    await appPage.locator('.ant-select-item-option').filter({ hasText: '特殊教育' }).click()
    await planning.dialog.getByLabel('目标数量').fill('954')
    await planning.dialog.getByRole('button', { name: '保存' }).click()
    await expect(region.locator('.totals-row')).toContainText('291,000')
  })

  test('the award shows its working at, between and below the limits', async ({ ask, appPage }) => {
    await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
    const planning = new PlanningPage(appPage)
    await planning.open('新建学校奖补')
    await planning.calculateAward('初级中学', '30', '1500')
    await expect(planning.award).toContainText('15,000,000 元')
    await expect(planning.award).toContainText('规模达到标准，给全额')
    await planning.calculateAward('初级中学', '24', '1350')
    await expect(planning.award).toContainText('12,000,000 元')
    await expect(planning.award).toContainText('班级的比例为 24÷30')
    await planning.calculateAward('初级中学', '16', '1350')
    await expect(planning.award).toContainText('班级不超过 16 个或学生不超过 800 人的，不奖补。')
    await expectAccessible(appPage)

    await appPage.getByRole('button', { name: '修改初级中学的奖补标准' }).click()
    await planning.dialog.getByLabel('全额奖补').fill('2000')
    await planning.dialog.getByRole('button', { name: '保存' }).click()
    await planning.calculateAward('初级中学', '24', '1350')
    await expect(planning.award).toContainText('16,000,000 元')
    await planning.open('标准')
    await expect(appPage.getByRole('row', { name: /教学及辅助用房面积 小学/ })).toContainText('4.5')
    await expectAccessible(appPage)
  })
})
