import { comparable } from '#domain/text/comparable.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { openMadeReport } from '../fixtures/made-report.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'

test.use({ ledger: 'smallCounty' })

test('lets a paragraph be written over, says when a typed number is wrong, and prints it everywhere', async ({
  appPage,
}) => {
  const reports = await openMadeReport(appPage)
  await appPage.getByRole('button', { name: '编辑文字' }).click()
  const box = await reports.editParagraph('纳入台账的学校建设项目')
  await expect(box).toBeFocused()
  await box.fill((await box.inputValue()).replace('预算总投资632', '预算总投资达700'))
  await expect(reports.textSheet).toContainText('手工填写的“700”与台账不一致，台账为“632”。')
  await expectAccessible(appPage)
  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByText('已改写', { exact: true })).toBeVisible()
  await reports.textSheet.getByTitle('在“下一步工作”末尾添加一段').click()
  await reports.textSheet.getByRole('textbox').fill('1．加快主体施工。')
  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByText('自写段落')).toBeVisible()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('button', { name: '回到页面' }).click()
  await expect(
    appPage.getByText('报告文字中有 1 段需要核对：与台账不一致，或者不会印出。'),
  ).toBeVisible()
  await expect(reports.text(1)).not.toBeEmpty({ timeout: 30_000 })
  await expect.poll(() => reports.textOf(1)).toContain(comparable('预算总投资达700万元'))

  await appPage.getByRole('button', { name: '编辑文字' }).first().click()
  await reports.textSheet.getByRole('button', { name: '恢复原文' }).click()
  await expect(reports.textSheet.getByText('已改写', { exact: true })).toBeHidden()
})

test('keeps the figures of a paragraph fields while the ledger changes under the open form', async ({
  appPage,
  ask,
}) => {
  const reports = await openMadeReport(appPage)
  await appPage.getByRole('button', { name: '编辑文字' }).click()
  const box = await reports.editParagraph('纳入台账的学校建设项目')
  await box.fill(`经统计，${await box.inputValue()}`)
  const { schools, categories } = await ask('dictionaries.all', {})
  await ask('projects.create', {
    name: '保宁完小食堂',
    schoolId: schools[0]?.id ?? '',
    categoryId: categories.find(({ name }) => name === '公厕')?.id ?? '',
    plannedTotal: 100_000_000,
  })
  await expect(reports.textSheet).toContainText('6个项目')
  const kept = reports.textSheet.locator('.report-paragraph-kept')
  await expect(kept.locator('.report-field').filter({ hasText: /^632$/ })).toBeVisible()
  await expect(kept.locator('mark')).toHaveCount(0)

  await reports.textSheet.getByRole('button', { name: '保存这一段' }).click()
  await expect(reports.textSheet.getByRole('button', { name: '经统计，' })).toContainText('732万元')
})
