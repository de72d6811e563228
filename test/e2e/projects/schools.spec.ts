import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { SchoolsPage } from '../pages/projects/schools-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions

test('says which schools have no stage, and takes it where they are listed', async ({
  ask,
  appPage,
}) => {
  await ask('dictionaries.saveSchool', { id: null, name: '豆沙中学', townshipId: null })
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await expect(appPage.getByText(/^1 所学校没有学段/)).toBeVisible()
  await appPage.getByRole('button', { name: '只看没有学段的' }).click()
  await expect(schools.rows).toHaveText(/豆沙中学/)
  await expectAccessible(appPage)
  await appPage.getByLabel('“豆沙中学”的学段').click()
  await appPage.locator('.ant-select-dropdown:visible').getByTitle('初级中学').click()
  await expect(appPage.getByText('各校都有学段了。')).toBeVisible()
  await appPage.getByRole('button', { name: '看全部学校' }).click()
  await expect(schools.rows.filter({ hasText: '豆沙中学' })).toContainText('初级中学')
})

test('finds a school, marks it, gives it a code and other names', async ({ appPage }) => {
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await expect(schools.rows).toHaveCount(3)
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await schools.filterBy('乡镇', '州城镇')
  await expect(schools.rows).toHaveText(/保宁完小/)
  await expect(appPage.getByText('显示 1 所，共 3 所')).toBeVisible()
  // What was looked for is forgotten once the page was left.
  await appPage.getByRole('navigation').getByRole('link', { name: '项目库' }).click()
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)

  await schools.open()
  await schools.search.fill('stzx')
  await expect(schools.rows).toHaveCount(1)
  await schools.openSchool('水田中心完小')
  await appPage.getByRole('button', { name: '修改' }).click()
  await schools.dialog.getByLabel('学校标识码').fill('123')
  await schools.dialog.getByLabel('别名').fill('水田小学')
  await appPage.keyboard.press('Enter')
  await schools.dialog.getByText('寄宿制').click()
  await schools.dialog.getByRole('button', { name: '保存' }).click()
  await expect(schools.dialog).toContainText('学校标识码是 10 位数字；不知道时请留空。')
  await schools.dialog.getByLabel('学校标识码').fill('0153001234')
  await expectAccessible(appPage)
  await schools.dialog.getByRole('button', { name: '保存' }).click()
  const facts = appPage.getByRole('definition')
  await expect(facts.filter({ hasText: '0153001234' })).toBeVisible()
  await expect(facts.filter({ hasText: '水田小学' })).toBeVisible()
  await expect(facts.filter({ hasText: '寄宿制' })).toBeVisible()
  await expectAccessible(appPage)

  await schools.openTab(/项目（2）/)
  await expect(schools.rows).toHaveCount(2)
  await expectAccessible(appPage)
  await schools.openTab(/变更记录/)
  await expect(appPage.getByText('添加学校别名')).toBeVisible()
  await expectAccessible(appPage)
})

test('a township that was typed and neither chosen nor added stops the saving, at the field', async ({
  appPage,
}) => {
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await schools.openSchool('水田中心完小')
  await appPage.getByRole('button', { name: '修改' }).click()
  const school = appPage.getByRole('dialog', { name: '修改学校' })
  const township = school.locator('.ant-form-item').filter({ hasText: '乡镇' })
  await school.getByLabel('乡镇').fill('豆沙镇')
  await school.getByRole('button', { name: '保存' }).click()
  await expect(township).toContainText('“豆沙镇”还没有选定。请从列表中选一项')
  await expectAccessible(appPage)
  await school.getByRole('button', { name: '保存' }).click()
  await expect(school).toBeVisible()
  // The whole name of an entry chooses it.
  await school.getByLabel('乡镇').fill('州城镇')
  await school.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('definition').filter({ hasText: '州城镇' })).toBeVisible()
})

test('adds the township that a school lacks where it is typed', async ({ appPage }) => {
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await schools.openSchool('水田中心完小')
  await appPage.getByRole('button', { name: '修改' }).click()
  const school = appPage.getByRole('dialog', { name: '修改学校' })
  await school.getByLabel('乡镇').fill('豆沙镇')
  await appPage.getByRole('button', { name: '添加乡镇：豆沙镇' }).click()
  const township = appPage.getByRole('dialog', { name: '添加乡镇' })
  await expect(township.getByLabel('乡镇')).toHaveValue('豆沙镇')
  await expectAccessible(appPage)
  await township.getByRole('button', { name: '保存' }).click()
  await expect(township).toBeHidden()
  await expect(school.getByTitle('豆沙镇')).toBeVisible()
  await school.getByRole('button', { name: '保存' }).click()
  await expect(school).toBeHidden()
  await expect(appPage.getByRole('definition').filter({ hasText: '豆沙镇' })).toBeVisible()
})

test('keeps the conditions of a school by year', async ({ appPage }) => {
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await schools.openSchool('石门完小')
  await schools.openTab(/办学条件/)
  await expect(appPage.getByText('还没有填写过这所学校的办学条件')).toBeVisible()
  await appPage.getByRole('combobox', { name: '填写办学条件' }).click()
  await appPage.locator('.ant-select-item-option').first().click()
  await schools.dialog.getByLabel('在校生数').fill('420')
  await schools.dialog.getByLabel('教学及辅助用房面积').fill('1800.5')
  await schools.dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('row', { name: /在校生数/ })).toContainText('420')
  await expect(appPage.getByRole('row', { name: /教学及辅助用房面积/ })).toContainText('1,800.5')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
})

test('merges two schools after saying what will be rewritten', async ({ appPage, ask }) => {
  const { id: other } = await ask('dictionaries.saveSchool', { name: '金牛镇石门小学' })
  const { schools: before } = await ask('dictionaries.all', {})
  const kept = before.find(({ name }) => name === '石门完小')?.id ?? ''
  for (const [schoolId, pupils] of [
    [kept, 100],
    [other, 120],
  ] as const) {
    const conditions = { ...NOTHING, pupils }
    await ask('conditions.save', { schoolId, year: 2019, surveyedOn: '2019-09-01', conditions })
  }
  const schools = new SchoolsPage(appPage)
  await schools.open()
  await appPage.getByRole('button', { name: '查找重复学校' }).click()
  await expect(schools.similar).toContainText('石门完小（金牛镇，2 个项目）')
  await expect(schools.similar).toContainText('名称相同')
  await expectAccessible(appPage)
  await schools.similar.getByRole('button', { name: '合并…' }).click()

  const merging = appPage.getByRole('dialog', { name: '合并学校' })
  await merging.getByText('金牛镇石门小学（').click()
  await expect(merging).toContainText('2 条项目改归“金牛镇石门小学”')
  await expect(merging).toContainText('学段、乡镇取自“石门完小”')
  await expect(merging.getByRole('button', { name: '合并' })).toBeDisabled()
  await expectAccessible(appPage)
  await merging.getByText('“石门完小”的（在校生 100').click()
  await merging.getByRole('button', { name: '合并' }).click()
  await expect(appPage.getByText('已合并，改写 3 条记录')).toBeVisible()
  await expect(schools.similar).toContainText('没有发现可能重复的学校')
  await schools.similar.getByRole('button', { name: '关闭' }).click()

  await new ShellPage(appPage).find('石门小学')
  await new ShellPage(appPage).finding(/^金牛镇石门小学/).click()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('金牛镇石门小学')
  await expect(appPage.getByRole('definition').filter({ hasText: '石门完小' })).toBeVisible()
  await schools.openTab(/办学条件（1 年）/)
  await expect(appPage.getByRole('row', { name: /在校生数/ })).toContainText('100')
})
