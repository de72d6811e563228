import type { Page } from '@playwright/test'
import { stringify } from 'devalue'
import { expect, test } from '../fixtures/app-page.ts'
import { disguisedFile, protectedFile, smallLedger, type Cell } from '../fixtures/office-file.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

const OFFICE = { county: '宾川县', bureau: '宾川县教育体育局', operator: '李明' }

const CANCELLED = { code: 'cancelled', details: {} }

const GOOD: readonly (readonly Cell[])[] = [
  [1, '金牛镇完小', '金牛镇完小教学综合楼', '教学综合楼', 320, '2020-03', '2020-12'],
  [2, '金牛镇完小', '金牛镇完小公厕', '公厕', 12.5, '2020-03', '2020-08'],
  [3, '州城中学', '州城中学食堂', '食堂', 180, '2020-04', '2020-11'],
]

const WRONG: readonly (readonly Cell[])[] = [
  [1, '金牛镇完小', '金牛镇完小教学综合楼', '教学综合楼', '三百贰拾万多', '2020-03', '2020-12'],
  [2, '金牛镇完小', '金牛镇完小公厕', '公厕', 12.5, '2020年13月', '2020-08'],
  [3, null, '食堂', '食堂', 180, '2020-04', '2020-11'],
  [4, '州城中学', '州城中学公厕', '公厕', 10, '2020-04', '2020-11'],
]

test.beforeEach(async ({ appPage, ask }) => {
  await ask('app.saveOffice', OFFICE)
  await expect(new ShellPage(appPage).navigation).toBeVisible()
  await new ImportsPage(appPage).open()
})

async function expectWell(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

test('brings the sample in step by step and takes it back', async ({ appPage, ask }) => {
  // Every step is checked for accessibility, which takes longer than the steps themselves.
  test.slow()
  const imports = new ImportsPage(appPage)
  await expectWell(appPage)
  await imports.openSample('宾川县')
  await expectWell(appPage)

  await imports.goTo('看表')
  await expect(imports.rowHead(4)).toHaveAccessibleName(/表头/)
  await expect(imports.rowHead(6)).toHaveAccessibleName(/数据/)
  await expect(imports.grid).toContainText('学校名称')
  await expectWell(appPage)

  await imports.goTo('列与字段')
  await expect(imports.field('L')).toContainText('计划总投资')
  await expectWell(appPage)

  await imports.goTo('补充说明')
  await expect(appPage.getByLabel('专项')).toHaveValue('义务教育薄弱环节改善与能力提升')
  await expect(appPage.getByLabel('项目年度')).toHaveValue('2020')
  await expectWell(appPage)

  await imports.goTo('预览')
  await expect(imports.count('新增')).toHaveText('28')
  await expect(imports.reconciliation).toContainText('全部相符')
  await imports.showTotals()
  await expect(imports.reconciliation.getByRole('row', { name: /计划总投资.*合计/ })).toContainText(
    /3,957\.5\s*3,957\.5\s*0 相符/,
  )
  await expectWell(appPage)

  await imports.goTo('写入')
  await expectWell(appPage)
  await imports.writeAll()
  await expect(appPage.getByText('新增28行，更新0行，无变化0行，跳过0行。')).toBeVisible()
  // The screens went to the quarter of the first data: that is said, and undone in one press.
  const { quarter } = new ShellPage(appPage)
  await expect(quarter).toContainText('2020年第二季度')
  await expect(appPage.getByText(/窗口上方的季度已由.+换成2020年第二季度。$/)).toBeVisible()
  await appPage.getByRole('button', { name: /^换回/ }).click()
  await expect(quarter).not.toContainText('2020年第二季度')
  await appPage.getByRole('button', { name: '改看2020年第二季度' }).click()
  await expectWell(appPage)

  const { totals } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect([totals.count, totals.plannedTotal]).toEqual([28, 3_957_500_000])

  await appPage.getByRole('button', { name: '查看这次导入' }).click()
  await expect(appPage.locator('.batch-pointed-at')).toContainText('binchuan-2020.xlsx')
  await expectWell(appPage)
  // The rows it wrote stand below it, and lead to their projects.
  const written = appPage.getByRole('region', { name: '写入的行' })
  await expect(written).toContainText('写入了28行')
  await expect(written.getByRole('link', { name: /教学综合楼/ }).first()).toBeVisible()
  await expectWell(appPage)
  const counts = '28个项目、28条进度填报'
  await imports.askToUndo('binchuan-2020.xlsx')
  await expect(appPage.getByRole('dialog')).toContainText(`将移除${counts}`)
  await appPage.getByRole('button', { name: '撤销导入' }).click()
  await expect(appPage.getByText(new RegExp(`^已移除${counts}`))).toBeVisible()
  await expect(appPage.getByText(/^已于.*撤销$/)).toBeVisible()
  const after = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(after.ledgerCount).toBe(0)
})

test('says how far a long preview is, stops it in one press, and begins again', async ({
  appPage,
}) => {
  const imports = new ImportsPage(appPage)
  const stopped = Promise.withResolvers<undefined>()
  await appPage.route('**/call', async (route) => {
    const asked = route.request().postData() ?? ''
    if (asked.includes('app.cancel')) stopped.resolve(undefined)
    if (!asked.includes('imports.plan')) return route.continue()
    // As long as nobody stops it.
    await stopped.promise
    return route.fulfill({ body: stringify({ ok: false, error: CANCELLED }) })
  })
  await imports.choose(smallLedger('台账.xlsx', GOOD))
  await imports.goTo('预览')
  await expect(appPage.getByText('正在处理“台账.xlsx”')).toBeVisible()
  await expectWell(appPage)
  await appPage.getByRole('button', { name: /取\s*消/ }).click()
  await expect(appPage.getByText('已停止核对，没有写入任何数据。')).toBeVisible()
  await expect(appPage.getByRole('button', { name: '下一步：写入' })).toBeDisabled()
  await expectWell(appPage)
  await appPage.unrouteAll()
  await appPage.getByRole('button', { name: '重新核对' }).click()
  await expect(imports.count('新增')).toHaveText('3')
})

test('names each wrong cell in a sentence and writes nothing', async ({ appPage, ask }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', WRONG))
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
  await imports.choose(smallLedger('台账.xlsx', WRONG))
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
  await imports.choose(smallLedger('台账.xlsx', WRONG))
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

test('refuses files it cannot read with a sentence, and writes nothing', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(protectedFile('加密.xlsx'))
  await expect(appPage.getByRole('alert')).toContainText(
    '文件“加密.xlsx”有密码保护，无法读取，没有写入任何数据。请在Excel或WPS中取消密码，另存后再导入。',
  )
  await expectWell(appPage)
  await imports.choose(disguisedFile('图片.xlsx'))
  await expect(appPage.getByRole('alert')).toContainText('文件“图片.xlsx”的内容不是电子表格')
  const { ledgerCount } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect([ledgerCount, await ask('imports.batches', {})]).toEqual([0, []])
})

test('goes back and forth without losing what was said', async ({ appPage }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', [...GOOD, ...WRONG.slice(0, 1)]))
  await imports.goTo('看表')
  await imports.markRow(6, '忽略这一行')
  await expect(imports.rowHead(6)).toHaveAccessibleName(/忽略/)
  await imports.goTo('列与字段')
  await imports.setField('D', 'bz')
  await expect(imports.field('D')).toContainText('备注')
  await imports.goTo('补充说明')
  await appPage.getByLabel('项目年度').fill('2019')
  await appPage.getByLabel('项目年度').press('Enter')
  await imports.goTo('预览')
  await imports.mend('E7', '320')
  await expect(imports.count('需改正')).toHaveText('0')

  // Another screen, the first step, and forward again.
  await new ShellPage(appPage).open('项目库')
  await new ShellPage(appPage).open('导入')
  await imports.clickStep('选文件')
  await imports.goTo('看表')
  await expect(imports.rowHead(6)).toHaveAccessibleName(/忽略/)
  await imports.goTo('列与字段')
  await expect(imports.field('D')).toContainText('备注')
  await imports.goTo('补充说明')
  await expect(appPage.getByLabel('项目年度')).toHaveValue('2019')
  await imports.goTo('预览')
  await expect(imports.count('全部')).toHaveText('3')
  await expect(imports.count('需改正')).toHaveText('0')
})

test('shows what changed when the file comes again, and keeps later edits when undone', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('第一次.xlsx', GOOD))
  await imports.goTo('写入')
  await imports.writeAll()
  await appPage.getByRole('button', { name: '再导入一个文件' }).click()

  await imports.choose(smallLedger('第一次.xlsx', GOOD))
  await expect(appPage.getByText(/^同一份文件已于.*导入过/)).toBeVisible()
  await imports.goTo('预览')
  await expect(imports.count('无变化')).toHaveText('3')
  await imports.showTotals()
  expect(await imports.reconciliationRest()).toBe(0)
  await appPage.getByRole('button', { name: '换一个文件' }).click()

  const [teaching = [], ...others] = GOOD
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

test('what was written is told as the ledger has it: undone elsewhere, and gone with a restored backup', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  const shell = new ShellPage(appPage)
  const outcome = appPage.locator('.write-outcome')
  await ask('safety.backUp', {})
  await imports.choose(smallLedger('台账.xlsx', GOOD))
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

test('goes on with another sheet of the same file', async ({ appPage, ask }) => {
  const imports = new ImportsPage(appPage)
  await imports.openSample('盐津县')
  await imports.goTo('预览')
  await imports.showTotals()
  await expect(imports.reconciliation).toContainText(/290,046\s*290,046\s*0 相符/)
  await imports.goTo('写入')
  await imports.writeAll()
  const targets = await ask('targets.list', {})
  const floor = targets.filter(({ measure }) => measure === 'floor')
  expect(floor.reduce((sum, { amount }) => sum + amount, 0)).toBe(29_004_600)

  await appPage.getByRole('button', { name: '导入同一文件的另一张表' }).click()
  await appPage.getByRole('radio', { name: /^建设项目/ }).check()
  await imports.goTo('预览')
  await expect(imports.count('需改正')).toHaveText('0')
  await imports.goTo('写入')
  await imports.writeAll()
  const { totals } = await ask('projects.list', { quarter: '2018Q2', filter: {} })
  expect(totals.count).toBe(17)
})
