import { expect, test } from '../fixtures/app-page.ts'
import { expectWell } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'office' })

test.beforeEach(({ appPage }) => new ImportsPage(appPage).open())

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
