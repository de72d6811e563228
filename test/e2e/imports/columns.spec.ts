import { expect, test } from '../fixtures/app-page.ts'
import { type Cell, smallLedger } from '../fixtures/office-file.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'

test.use({ ledger: 'office' })

const ROWS: readonly (readonly Cell[])[] = [
  [1, '金牛镇完小', '金牛镇完小教学综合楼', '教学综合楼', 320, '2020-03', '2020-12'],
  [2, '州城中学', '州城中学食堂', '食堂', 180, '2020-04', '2020-11'],
]

test.beforeEach(({ appPage }) => new ImportsPage(appPage).open())

test('moves a field to another column in one press, exchanges two, and puts both back', async ({
  appPage,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', ROWS))
  await imports.goTo('列与字段')
  await imports.setField('F', '计划竣工')
  await expect(appPage.getByText('“计划竣工”已从G列移到F列，G列现在不导入。')).toBeVisible()
  await expect(imports.field('G')).toContainText('不导入')
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: 'G列改为“计划开工”（两列互换）' }).click()
  await expect(imports.field('G')).toContainText('计划开工')
  await expect(imports.field('F')).toContainText('计划竣工')
  await appPage.getByRole('button', { name: '改回原样' }).click()
  await expect(imports.field('F')).toContainText('计划开工')
  await expect(imports.field('G')).toContainText('计划竣工')
})

test('keeps a column corrected while the sheet is still read again', async ({ appPage }) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(smallLedger('台账.xlsx', ROWS))
  await imports.goTo('列与字段')
  const released = Promise.withResolvers<undefined>()
  await appPage.route('**/call', async (route) => {
    if ((route.request().postData() ?? '').includes('imports.read')) await released.promise
    return route.continue()
  })
  await imports.setField('F', '实际开工')
  await imports.setField('G', '计划开工')
  released.resolve(undefined)
  await expect(imports.field('G')).toContainText('计划开工')
  await expect(imports.field('F')).toContainText('实际开工')
  await appPage.unrouteAll({ behavior: 'ignoreErrors' })
})
