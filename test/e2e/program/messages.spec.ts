import { expect, test } from '../fixtures/app-page.ts'
import { smallLedger } from '../fixtures/office-file.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { MessagePage } from '../pages/program/message-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

test.beforeEach(async ({ appPage }) => {
  await expect(new ShellPage(appPage).navigation).toBeVisible()
})

test('leaves every button and title free after saving, after undoing and after an import', async ({
  appPage,
}) => {
  test.slow()
  const messages = new MessagePage(appPage)
  const shell = new ShellPage(appPage)
  await shell.open('设置')
  await appPage.getByRole('button', { name: '保存', exact: true }).click()
  await expect(messages.message).toHaveText('已保存')
  expect(await messages.covers()).toEqual([])

  // One at a time: they stand for a few seconds.
  await expect(messages.message).toHaveCount(0)
  await appPage.getByRole('link', { name: '变更记录' }).click()
  await appPage.getByRole('button', { name: '撤销这一步' }).first().click()
  const question = appPage.getByRole('dialog')
  await question.getByRole('button', { name: '撤销这一步' }).click()
  await expect(messages.message).toHaveText(/已撤销这一步，恢复 \d 处。/)
  expect(await messages.covers()).toEqual([])
  await expectAccessible(appPage)
  await messages.message.getByRole('button').click()
  await expect(messages.message).toHaveText('已撤销 重做')
  expect(await messages.covers()).toEqual([])

  const imports = new ImportsPage(appPage)
  await imports.open()
  await imports.choose(
    smallLedger('新.xlsx', [[1, '大营中学', '大营中学食堂', '食堂', 180, '2020-04', '2020-11']]),
  )
  await imports.goTo('写入')
  await imports.writeAll()
  await imports.showBatches()
  await imports.undo('新.xlsx')
  await expect(messages.message.filter({ hasText: /^已移除1个项目/ })).toBeVisible()
  expect(await messages.covers()).toEqual([])
})

test('leaves the head and the foot of a drawer free', async ({ appPage }) => {
  const messages = new MessagePage(appPage)
  await appPage.getByRole('link', { name: '资金', exact: true }).click()
  await appPage.getByRole('button', { name: '新增下达文件' }).click()
  const drawer = appPage.getByRole('dialog')
  await drawer.getByRole('button', { name: '按计划总投资分配总额' }).click()
  await expect(messages.message).toHaveText(/^请先填写文件总额/)
  const covered = await messages.covers()
  for (const name of ['关闭', '放弃填写', '保存文件和流水']) expect(covered).not.toContain(name)
  await expect(drawer.getByRole('button', { name: '关闭' })).toBeVisible()
})
