import { expect, test } from '../fixtures/app-page.ts'
import { GOOD_ROWS, smallLedger } from '../fixtures/office-file.ts'
import { closeQuarter } from '../fixtures/small-county.ts'
import { expectWell } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'office' })

test.beforeEach(({ appPage }) => new ImportsPage(appPage).open())

test('shows what changed when the file comes again, and keeps later edits when undone', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('第一次.xlsx', GOOD_ROWS))
  await imports.goTo('写入')
  await imports.writeAll()
  await appPage.getByRole('button', { name: '再导入一个文件' }).click()

  await imports.choose(smallLedger('第一次.xlsx', GOOD_ROWS))
  await expect(appPage.getByText(/^同一份文件已于.*导入过/)).toBeVisible()
  await imports.goTo('预览')
  await expect(imports.count('无变化')).toHaveText('3')
  await imports.showTotals()
  expect(await imports.reconciliationRest()).toBe(0)
  await appPage.getByRole('button', { name: '换一个文件' }).click()

  const [teaching = [], ...others] = GOOD_ROWS
  const changed = [[...teaching.slice(0, 4), 350, ...teaching.slice(5)], ...others]
  await imports.choose(smallLedger('第二次.xlsx', changed))
  await imports.goTo('预览')
  await expect(imports.count('更新')).toHaveText('1')
  await imports.filter('更新')
  await expect(imports.planRows).toContainText('320 → 新值 350')
  await imports.goTo('写入')
  await imports.writeAll()

  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const row = rows.find(({ name }) => name === '金牛镇完小教学综合楼')
  if (!row) throw new Error('the project is not there')
  const { schoolName: _school, ...basics } = row
  await ask('projects.update', {
    id: row.id,
    revision: row.revision,
    basics: { ...basics, note: '已核' },
  })
  await imports.open()
  await imports.showBatches()
  const dialog = appPage.getByRole('dialog')
  await imports.askToUndo('第一次.xlsx')
  await dialog.getByRole('button', { name: /^“第二次\.xlsx”（/ }).click()
  await expect(dialog).toBeHidden()
  await expect(appPage.locator('.batch-pointed-at')).toContainText('第二次.xlsx')
  await imports.undo('第二次.xlsx')
  await expect(dialog).toContainText('1行在导入之后改动过')
  await expect(dialog).toContainText('金牛镇完小教学综合楼')
})

test('offers to take edited rows along only where there is something to tick', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', GOOD_ROWS))
  await imports.goTo('写入')
  await imports.writeAll()
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const [first] = rows
  if (!first) throw new Error('nothing was imported')
  const { schoolName: _school, ...basics } = first
  const noted = { ...basics, note: '已核' }
  await ask('projects.update', { id: first.id, revision: first.revision, basics: noted })

  await imports.open()
  await imports.showBatches()
  const dialog = appPage.getByRole('dialog')
  await imports.askToUndo('台账.xlsx')
  await expect(dialog).toContainText('也可以勾选下面一项一并撤销')
  await expect(dialog.getByRole('checkbox')).toBeEnabled()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()

  await closeQuarter(ask, '2020Q2')
  await imports.askToUndo('台账.xlsx')
  await expect(dialog).toContainText('1项在导入之后又改动过')
  await expect(dialog).not.toContainText('勾选')
  await expect(dialog.getByRole('checkbox')).toHaveCount(0)
})

test('what was written is told as the ledger has it: undone elsewhere, and gone with a restored backup', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  const shell = new ShellPage(appPage)
  const outcome = appPage.locator('.write-outcome')
  await ask('safety.backUp', {})
  await imports.choose(smallLedger('台账.xlsx', GOOD_ROWS))
  await imports.goTo('写入')
  await imports.writeAll()
  await expect(outcome).toContainText('新增3行')

  const [batch] = await ask('imports.batches', {})
  await ask('imports.undo', { batchId: batch?.id ?? '' })
  await expect(outcome).toContainText(/这次导入已撤销.*已于.+撤销/)
  await expect(outcome).not.toContainText('新增3行')
  await expect(outcome.getByRole('button')).toHaveText(['查看这次导入', '再导入一个文件'])
  await expectWell(appPage)

  const backups = await ask('safety.backups', {})
  const name = (occasion: string) =>
    backups.find((backup) => backup.occasion === occasion)?.name ?? ''
  await shell.open('项目库')
  await ask('safety.restore', { name: name('beforeUndo') })
  await shell.open('导入')
  await expect(outcome).toContainText('新增3行')
  await ask('safety.restore', { name: name('manual') })
  await expect(outcome).toContainText('这次导入已不在台账中')
  await expect(outcome.getByRole('button')).toHaveText(['再导入一个文件'])
  await expectWell(appPage)
})
