import type { Page } from '@playwright/test'
import { read } from '@e965/xlsx'
import mammoth from 'mammoth'
import { writeTemplate } from '../../helpers/report-files/write-template.ts'
import { writeWorkbook } from '../../helpers/report-files/write-workbook.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { openMadeReport } from '../fixtures/made-report.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { TemplatesPage } from '../pages/reports/templates-page.ts'

test.use({ ledger: 'smallCounty' })

/** Where the templates of the office are kept, opened over a made report. */
async function manageTemplates(appPage: Page): Promise<TemplatesPage> {
  await openMadeReport(appPage)
  const templates = new TemplatesPage(appPage)
  await templates.choose('管理模板')
  return templates
}

test('puts the report into a template of the office, and says what is wrong with one', async ({
  appPage,
}) => {
  const templates = await manageTemplates(appPage)
  await expect(templates.dialog).toContainText('还没有模板')
  const sample = await templates.downloadOf(() =>
    templates.dialog.getByRole('button', { name: 'Word示例模板' }).click(),
  )
  expect(sample.name).toBe('报告模板示例.docx')
  const fields = await templates.downloadOf(() =>
    templates.dialog.getByRole('button', { name: '下载字段说明' }).click(),
  )
  expect(fields.name).toBe('报告模板字段说明.xlsx')

  const bad = await writeTemplate({
    paragraphs: ['截至本季，{{县名称}}共{{项目个数}}个项目', '{{#项目明细表}}{{学校}}'],
  })
  await templates.add('本局季报.docx', bad)
  await expect(templates.problems).toContainText('模板“本局季报.docx”有2处不对，没有保存')
  await expect(templates.problems).toContainText(
    '没有 {{县名称}} 这个字段，请对照字段说明改正。可改为 {{县名}}。',
  )
  await expect(templates.problems).toContainText('请补上 {{/项目明细表}}。')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await expect(templates.rows).toHaveCount(0)

  await templates.add('本局季报.docx', sample.bytes)
  await expect(templates.rows).toHaveText(/本局季报/)
  await expect(templates.problems).toBeHidden()
  await templates.close()
  const filled = await templates.downloadOf(() => templates.choose('用“本局季报”导出'))
  expect(filled.name).toBe('宾川县2020年第一季度学校建设项目进展情况报告 本局季报.docx')
  const { value: text } = await mammoth.extractRawText({ buffer: filled.bytes })
  expect(text).toContain('宾川县2020年第一季度学校建设项目进展情况报告')
  expect(text).not.toContain('{{')
})

test('gives a template back, puts another file in its place, and brings back what was deleted', async ({
  appPage,
}) => {
  const templates = await manageTemplates(appPage)
  await templates.add('本局季报.docx', await writeTemplate({ paragraphs: ['{{季度}}'] }))
  await expect(templates.rows).toHaveText(/本局季报/)
  await expectAccessible(appPage)
  await templates.replace('本局季报', '短.docx', await writeTemplate({ paragraphs: ['{{县名}}'] }))
  await expect(appPage.getByText('模板“本局季报”已更换')).toBeVisible()
  const kept = await templates.downloadOf(() =>
    templates.rows.getByRole('button', { name: '另存' }).click(),
  )
  expect(kept.name).toBe('短.docx')
  await templates.rows.getByRole('button', { name: '删除' }).click()
  await appPage.getByRole('dialog').last().getByRole('button', { name: '删除' }).click()
  await expect(templates.rows).toHaveCount(0)
  await appPage.getByRole('button', { name: '撤销' }).click()
  await expect(templates.rows).toHaveText(/本局季报/)
})

test('puts the report into a workbook of the office, and names the cell of what is wrong in one', async ({
  appPage,
}) => {
  const templates = await manageTemplates(appPage)
  const bad = await writeWorkbook({ 附表: { cells: { C4: '{{累计支负资金}}' } } })
  await templates.add('附表.xlsx', bad)
  await expect(templates.problems).toContainText(
    '“附表”表C4单元格：没有 {{累计支负资金}} 这个字段，请对照字段说明改正。可改为 {{累计支付资金}}。',
  )
  const sample = await templates.downloadOf(() =>
    templates.dialog.getByRole('button', { name: 'Excel示例模板' }).click(),
  )
  await templates.add('附表.docx', sample.bytes)
  await expect(appPage.getByText('“附表.docx”的后缀与内容不符')).toBeVisible()
  await templates.add('附表.xlsx', sample.bytes)
  await expect(templates.rows).toHaveText(/附表 Excel表格/)
  await templates.close()
  const filled = await templates.downloadOf(() => templates.choose('用“附表”导出Excel表格'))
  expect(filled.name).toBe('宾川县2020年第一季度学校建设项目进展情况报告 附表.xlsx')
  const { Sheets } = read(filled.bytes, { cellFormula: true })
  expect(Sheets['项目明细']?.['A1']).toMatchObject({ v: '宾川县学校建设项目明细表' })
  expect(Sheets['项目明细']?.['A4']).toMatchObject({ t: 'n', v: 1 })
})
