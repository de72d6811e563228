import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { PlanningPage } from '../pages/planning/planning-page.ts'

test.use({ ledger: 'smallCounty' })

test('ticked and sketched projects, a sum of money, and schemes that become projects', async ({
  ask,
  appPage,
}) => {
  test.slow()
  const { schools } = await ask('dictionaries.all', {})
  for (const { id, name } of schools) {
    const pupils = name.startsWith('水田') ? 600 : 200
    const blank = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions
    const counted = { pupils, classes: 12, teachingArea: 100_000, sportsArea: pupils * 700 }
    await ask('conditions.save', {
      schoolId: id,
      year: 2020,
      surveyedOn: '2020-01-01',
      conditions: { ...blank, ...counted },
    })
  }
  // A sports ground whose cost nobody has stated, and one to compare it with: 300 yuan a ㎡.
  const idOf = (start: string) => schools.find(({ name }) => name.startsWith(start))?.id ?? ''
  const ground = { categoryId: 'sportsGround', sportsArea: 10_000 }
  await ask('projects.create', { ...ground, name: '石门完小运动场', schoolId: idOf('石门') })
  await ask('projects.create', {
    ...ground,
    name: '保宁完小运动场',
    schoolId: idOf('保宁'),
    plannedTotal: 3_000_000,
  })
  const planning = new PlanningPage(appPage)
  await planning.open('补齐测算')
  const result = appPage.getByRole('region', { name: '补齐结果' })
  // 4.5 ㎡ × 600 = 2700, 1000 there, 1500 under construction.
  await expect(result).toContainText('教学及辅助用房面积：缺 1,700 → 200 ㎡')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await appPage.getByRole('checkbox', { name: /水田中心完小教学综合楼/ }).uncheck()
  await expect(result).toContainText('勾选的项目没有补上任何缺口。')

  await appPage.getByRole('button', { name: '草拟项目' }).click()
  await planning.dialog.getByLabel('学校').fill('水田')
  await appPage.keyboard.press('Enter')
  await planning.dialog.getByLabel('项目类别').click()
  await appPage.locator('.ant-select-item-option').filter({ hasText: '教学综合楼' }).click()
  await planning.dialog.getByLabel('规模').fill('1700')
  await planning.dialog.getByLabel('单位造价').fill('2000')
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: '加入测算' }).click()
  await expect(result).toContainText('教学及辅助用房面积：缺 1,700 → 0 ㎡')
  await appPage.getByLabel('方案名称').fill('一次建成')
  await appPage.getByRole('button', { name: '存为方案' }).click()
  const schemes = appPage.getByRole('region', { name: '方案比较' })
  await expect(schemes).toContainText('一次建成')

  const playground = appPage.getByRole('checkbox', { name: /石门完小运动场/ })
  await playground.check()
  await expect(appPage.locator('.planning-facts')).toContainText(
    '另有 1 个项目没有填写投资，未计入',
  )
  await playground.uncheck()

  await appPage.getByRole('checkbox', { name: /水田中心完小 教学综合楼/ }).uncheck()
  // A dream of a building, which no money will reach: it must still be there afterwards.
  await appPage.getByRole('button', { name: '草拟项目' }).click()
  await planning.dialog.getByLabel('学校').fill('保宁')
  await appPage.keyboard.press('Enter')
  await planning.dialog.getByLabel('项目类别').click()
  await appPage.locator('.ant-select-item-option').filter({ hasText: '运动场' }).click()
  await planning.dialog.getByLabel('规模').fill('9000')
  await planning.dialog.getByLabel('单位造价').fill('5000')
  await planning.dialog.getByRole('button', { name: '加入测算' }).click()
  const dream = appPage.getByRole('checkbox', { name: '纳入测算：保宁完小 运动场' })
  await dream.uncheck()
  await appPage.getByRole('button', { name: '按资金测算' }).click()
  await planning.dialog.getByRole('button', { name: '开始测算' }).click()
  await expect(planning.dialog.getByRole('alert')).toHaveText('请至少填写一个来源的资金。')
  await planning.dialog.getByLabel('中央', { exact: false }).first().fill('350')
  await planning.dialog.getByLabel('单位造价（体育运动场馆面积）').fill('')
  await planning.dialog.getByRole('checkbox', { name: /有 1 个备选项目没有填写投资/ }).check()
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: '开始测算' }).click()
  await expect(appPage.getByText(/可以证明任何选法都不超过/)).toBeVisible()
  await expect(appPage.getByText(/与上界相差 0%/)).toBeVisible()
  await expect(appPage.getByText(/^测算目标：在各来源的资金和用途之内/)).toBeVisible()
  await expect(playground).toBeChecked()
  await expect(appPage.getByRole('row', { name: /石门完小运动场/ })).toContainText('约 3')
  await expect(appPage.locator('.planning-facts')).toContainText('其中 1 个项目按单位造价估算')
  await expect(dream).not.toBeChecked()
  await appPage.getByLabel('方案名称').fill('350万元')
  await appPage.getByRole('button', { name: '存为方案' }).click()
  await expect(schemes.getByRole('columnheader')).toHaveText(['比较项目', '一次建成', '350万元'])
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await schemes.getByRole('button', { name: '转为拟建项目' }).first().click()
  await expect(planning.dialog).toContainText('将在台账中新增 1 个项目，涉及 1 所学校')
  await expect(planning.dialog).toContainText('计划总投资 340 万元')
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: '转入 1 个项目' }).click()
  const ledger = async () =>
    (await ask('projects.list', { quarter: '2020Q1', filter: {} })).rows.length
  await expect.poll(ledger).toBe(8)
  await schemes.getByRole('button', { name: '撤销转入' }).click()
  await appPage
    .getByRole('dialog', { name: '撤销转入' })
    .getByRole('button', { name: '撤销转入' })
    .click()
  await expect.poll(ledger).toBe(7)
  await expect(schemes.getByRole('button', { name: '撤销转入' })).toHaveCount(0)
})

test('leads to the conditions where there are none to reckon with', async ({ appPage }) => {
  await new PlanningPage(appPage).open('补齐测算')
  await appPage.getByRole('button', { name: '填写办学条件' }).click()
  await expect(appPage.getByRole('tab', { name: '办学条件', selected: true })).toBeVisible()
})
