import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'sampleCounty' })

/** 填报表 of the sample county. */
async function openForms(appPage: Page): Promise<ImportsPage> {
  const imports = new ImportsPage(appPage)
  await imports.open()
  await appPage.getByText('填报表', { exact: true }).click()
  return imports
}

test('a form goes out, is filled in and comes back without a question', async ({
  appPage,
  ask,
  savedBy,
}) => {
  const imports = await openForms(appPage)
  await expect(appPage.getByLabel('表的种类')).toBeVisible()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  const saved = await savedBy(() => appPage.getByRole('button', { name: '导出填报表' }).click())
  expect(saved.name).toContain('季度进度填报表')

  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(saved.bytes).buffer)
  const form = workbook.getWorksheet('季度进度')
  form?.getRow(3).eachCell((head, column) => {
    if (head.value === '项目阶段') form.getCell(4, column).value = '封顶'
  })
  const buffer = inLibreOffice(Buffer.from(await workbook.xlsx.writeBuffer()))

  await appPage.getByText('导入文件', { exact: true }).click()
  await imports.choose({ name: '填报表.xls', mimeType: 'application/vnd.ms-excel', buffer })
  await expect(appPage.getByText('这是本程序导出的填报表')).toBeVisible()
  await expect(imports.count('可能重复')).toHaveText('0')
  await expect(imports.count('需改正')).toHaveText('0')
  await expectAccessible(appPage)
  // Whoever looks at another quarter is told where the figures are, and led there.
  const shell = new ShellPage(appPage)
  await shell.previousQuarter()
  await imports.goTo('写入')
  await imports.writeAll()
  await expect(appPage.getByRole('alert')).toContainText('写入的数据计入2020年第二季度')
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '改看2020年第二季度' }).click()
  await expect(shell.quarter).toContainText('2020年第二季度')
  await expect(appPage.getByRole('alert')).toBeHidden()
  await imports.showBatches()
  await imports.undo('填报表.xls')
  await expect
    .poll(async () => (await ask('imports.batches', {}))[0])
    .toMatchObject({ fileName: '填报表.xls', undoneAt: expect.any(String), added: 0, changed: 1 })
})

test('a form of money is filled in by the row and comes back as entries', async ({
  appPage,
  ask,
  savedBy,
}) => {
  const imports = await openForms(appPage)
  await appPage.getByLabel('表的种类').click()
  await appPage.locator('.ant-select-dropdown:visible').getByTitle('资金', { exact: true }).click()
  const saved = await savedBy(() => appPage.getByRole('button', { name: '导出填报表' }).click())
  expect(saved.name).toContain('学校建设项目资金填报表')

  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(saved.bytes).buffer)
  const form = workbook.getWorksheet('资金')
  const typed: Readonly<Record<string, string | number>> = {
    '下达/到位/支付': '支付',
    日期: '2020-05-20',
    '文号/凭证号': '记-12',
    对方单位: '某建筑公司',
    '金额（万元）': 12.5,
  }
  form?.getRow(3).eachCell((head, column) => {
    const value = typed[head.text]
    if (value !== undefined) form.getCell(4, column).value = value
  })
  const buffer = inLibreOffice(Buffer.from(await workbook.xlsx.writeBuffer()))

  await appPage.getByText('导入文件', { exact: true }).click()
  await imports.choose({ name: '资金表.xls', mimeType: 'application/vnd.ms-excel', buffer })
  await expect(appPage.getByText('这是本程序导出的填报表')).toBeVisible()
  await expect(imports.count('记一笔')).toHaveText('1')
  await expect(imports.count('可能重复')).toHaveText('0')
  await expect(imports.count('需改正')).toHaveText('0')
  await expectAccessible(appPage)
  await imports.goTo('写入')
  await imports.writeAll()
  await expect
    .poll(async () => (await ask('imports.batches', {}))[0])
    .toMatchObject({ fileName: '资金表.xls', kind: 'funds', added: 1 })
})

/** Opens the workbook in another office program and saves it as an old xls. */
function inLibreOffice(bytes: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'form-e2e-'))
  try {
    writeFileSync(join(folder, 'form.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const target = [
      '--convert-to',
      'xls',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'form.xlsx'),
    ]
    execFileSync('soffice', [profile, '--headless', ...target], { stdio: 'ignore' })
    return readFileSync(join(folder, 'out', 'form.xls'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.describe(() => {
  test.use({ ledger: 'closedQuarter' })

  test('is offered for the quarter that still takes figures, and can be had for a closed one', async ({
    appPage,
    savedBy,
  }) => {
    await expect(new ShellPage(appPage).quarter).toContainText('2020年第一季度')
    await openForms(appPage)
    const form = appPage.getByRole('main').locator('form')
    await expect(form.locator('.quarter-chooser')).toContainText('2020年第二季度')
    const write = form.getByRole('button', { name: '导出填报表' })
    expect((await savedBy(() => write.click())).name).toContain('2020年第二季度')
    await expectAccessible(appPage)

    await form.getByRole('button', { name: '上一季度' }).click()
    expect((await savedBy(() => write.click())).name).toContain('2020年第一季度')
    await expect(appPage.getByText(/^这个季度已结账，填好的表不能再导入/)).toBeVisible()
  })
})
