import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { FirstRunPage } from '../pages/program/first-run-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test('asks who the office is, and begins with an empty ledger', async ({ appPage, ask }) => {
  const firstRun = new FirstRunPage(appPage)
  await expect(appPage.getByRole('heading', { name: '开始使用校建台账' })).toBeVisible()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await firstRun.begin('从空台账开始')
  await expect(appPage.getByText('请填写县（市、区）。')).toBeVisible()

  await firstRun.fillIn('宾川县', '宾川县教育体育局', '李明')
  await firstRun.begin('从空台账开始')
  await expect(appPage.getByText('台账里还没有项目')).toBeVisible()
  await expect(appPage.getByRole('banner')).toContainText('宾川县')
  expect((await ask('app.status', {})).office).toEqual({
    county: '宾川县',
    bureau: '宾川县教育体育局',
    operator: '李明',
    recipient: null,
  })
  await expectAccessible(appPage)

  await appPage.reload()
  await expect(new ShellPage(appPage).navigation).toBeVisible()
})

test('offers the samples without asking for anything', async ({ appPage, ask }) => {
  await new FirstRunPage(appPage).openSample('宾川县')
  await expect(appPage.getByText('binchuan-2020.xlsx')).toBeVisible()
  expect((await ask('app.status', {})).office).toEqual({
    county: '宾川县',
    bureau: '宾川县教育体育局',
    operator: '样例操作人',
    recipient: null,
  })
})

test('can be gone through by the keyboard alone', async ({ appPage }) => {
  await appPage.getByLabel('县（市、区）').focus()
  await appPage.keyboard.type('宾川县')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('宾川县教育体育局')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('李明')
  await appPage.keyboard.press('Tab')
  await expect(appPage.getByRole('button', { name: '导入现有台账' })).toBeFocused()
  await appPage.keyboard.press('Enter')
  await expect(appPage).toHaveURL(/#\/imports$/)
})
