import { stringify } from 'devalue'
import { expect, test } from '../fixtures/app-page.ts'
import {
  disguisedFile,
  GOOD_ROWS,
  protectedFile,
  smallLedger,
  WRONG_ROWS,
} from '../fixtures/office-file.ts'
import { expectWell } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'office' })

const CANCELLED = { code: 'cancelled', details: {} }

test.beforeEach(({ appPage }) => new ImportsPage(appPage).open())

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
  await imports.choose(smallLedger('台账.xlsx', GOOD_ROWS))
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

test('goes back and forth without losing what was said', async ({ appPage }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', [...GOOD_ROWS, ...WRONG_ROWS.slice(0, 1)]))
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
