import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'

test.use({ ledger: 'sampleCounty' })

/** Longer than what is only hovered stays once the mouse has left, in milliseconds. */
const HIDING = 600

test('a value of a project tells the cell it came from, and leads to the import', async ({
  appPage,
  ask,
}) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  await appPage.evaluate((id) => {
    globalThis.location.hash = `#/projects/${id}`
  }, rows[0]?.id ?? '')

  const mark = appPage.getByRole('button', { name: '计划总投资的来源' })
  await mark.focus()
  const facts = appPage.getByRole('tooltip')
  await expect(facts).toContainText('binchuan-2020.xlsx')
  await expect(facts).toContainText(/[A-Z]\d+（.+）/)
  await expect(facts).toContainText('李明')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  // Pressed, it stays without the mouse and can be read and copied; another place closes it.
  const heading = appPage.getByRole('heading', { level: 1 })
  await heading.click()
  await expect(facts).toBeHidden()
  await mark.hover()
  await expect(facts).toBeVisible()
  await mark.click()
  await heading.hover()
  await appPage.waitForTimeout(HIDING)
  await expect(facts).toBeVisible()
  await facts.getByText('binchuan-2020.xlsx').click()
  await appPage.waitForTimeout(HIDING)
  await expect(facts).toBeVisible()
  await heading.click()
  await expect(facts).toBeHidden()

  await appPage.getByRole('tab', { name: '修改历史' }).click()
  await appPage.getByRole('button', { name: '来源单元格' }).first().click()
  await expect(appPage.getByRole('tooltip').last()).toContainText('binchuan-2020.xlsx')
  await expectAccessible(appPage)
  await appPage.getByRole('link', { name: 'binchuan-2020.xlsx' }).first().click()
  await expect(appPage).toHaveURL(/tab=batches&batch=/)
})
