import { expect, test } from '../fixtures/app-page.ts'
import { sheetFile } from '../fixtures/office-file.ts'
import { makeSmallCounty } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.beforeEach(async ({ appPage, ask }) => {
  await makeSmallCounty(ask)
  await expect(new ShellPage(appPage).navigation).toBeVisible()
  await new ImportsPage(appPage).open()
})

test('shows size, area and money of every row in sight, and the township of schools called alike', async ({
  appPage,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(
    sheetFile('台账.xlsx', [
      ['宾川县2020年全面改薄项目台账'],
      ['单位：万元'],
      ['乡镇', '学校名称', '项目名称', '建设内容', '备注', '数量', '单位', '中央资金', '县级资金'],
      ['金牛镇', '中心完小', '教学综合楼', '新建', '', 1500, '平方米', 300, 20],
      ['州城镇', '中心完小', '旱厕', '新建', '', 1, '座', 8, null],
    ]),
  )
  await imports.goTo('预览')
  const building = imports.planRows.first()
  await expect(building).toContainText(/中心完小（金牛镇）.*—.*1500.*320/)
  await expect(imports.planRows.nth(1)).toContainText(/中心完小（州城镇）.*1座.*—.*8/)
  for (const head of ['数量', '建筑面积', '计划总投资']) {
    await expect(appPage.getByRole('columnheader', { name: head }).first()).toBeInViewport({
      ratio: 1,
    })
  }
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
})
