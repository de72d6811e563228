import type { Locator } from '@playwright/test'
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

test.describe('in a window of 768 lines at 150 %', () => {
  test.use({ viewport: { width: 911, height: 512 } })

  test('shows several rows first, and keeps their heads in sight below', async ({ appPage }) => {
    const imports = new ImportsPage(appPage)
    const rows = Array.from({ length: 30 }, (_, index) => [
      `第${index}小学`,
      '提升改造',
      300 + index,
    ])
    await imports.choose(
      sheetFile('台账.xlsx', [
        ['宾川县2020年项目台账'],
        ['单位：万元'],
        ['学校名称', '项目名称', '计划总投资'],
        ...rows,
        ['合计', null, 1],
      ]),
    )
    await imports.goTo('预览')
    await expect(imports.reconciliation).toContainText('1处不符')
    await expect(appPage.getByText(/没有“项目类别”一列/)).toBeHidden()
    await expect(imports.planRows.nth(2)).toBeInViewport({ ratio: 0.9 })
    await expectAccessible(appPage)
    await appPage.getByRole('button', { name: /^这张表有\d条提示/ }).click()
    await expect(appPage.getByText(/没有“项目类别”一列/)).toBeVisible()
    await imports.planRows.nth(25).scrollIntoViewIfNeeded()
    await expect(appPage.getByRole('columnheader', { name: /计划总投资/ })).toBeInViewport()
  })
})

test('the heads that stay in sight stand over their columns', async ({ appPage }) => {
  const imports = new ImportsPage(appPage)
  const rows = Array.from({ length: 30 }, (_, index) => [`第${index}小学`, '提升改造', 300 + index])
  await imports.choose(
    sheetFile('台账.xlsx', [['学校名称', '项目名称', '计划总投资（万元）'], ...rows]),
  )
  await imports.goTo('预览')
  await expect(imports.planRows.first()).toBeVisible()
  const leftOf = (cell: Locator) =>
    cell.evaluate((box) => Math.round(box.getBoundingClientRect().left))
  const heads = appPage.getByRole('columnheader')
  const cells = imports.planRows.first().getByRole('cell')
  expect(await leftOf(heads.last())).toBe(await leftOf(cells.last()))
})

test('asks about a form that reports less than the quarter before, and names both figures', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(
    sheetFile('进度.xlsx', [
      ['宾川县2020年第二季度项目进度表'],
      ['单位：万元'],
      ['学校名称', '项目名称', '形象进度', '累计完成投资'],
      ['水田中心完小', '水田中心完小教学综合楼', '5%', 40],
      ['石门完小', '石门完小公厕', '30%', 5],
    ]),
  )
  await imports.goTo('预览')
  await expect(imports.count('待确定')).toHaveText('1')
  await expect(
    appPage.getByText('第4行“形象进度”（C4）为“5%”，比2020年第一季度填报的“10%”小。'),
  ).toBeVisible()
  await expect(imports.planRows.first()).toContainText('2020年第一季度 32 → 新值 40')
  await expect(imports.planRows.nth(1)).toContainText('2020年第一季度 10% → 新值 30%')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await imports.decide(4, '更新已有的')
  await imports.goTo('写入')
  await imports.writeAll()
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(rows.find(({ name }) => name === '水田中心完小教学综合楼')?.percent).toBe(500)
})

test('says what was guessed where it can be looked at, and keeps further notes folded until they are asked for', async ({
  appPage,
}) => {
  const imports = new ImportsPage(appPage)
  const rows = [
    ['宾川县2020年项目台账'],
    ['单位：万元'],
    ['学校名称', '项目名称', '计划总投资'],
    ['水田中心完小', '提升改造工程', 300],
    ['石门完小', '提升改造工程', 200],
  ]
  await imports.choose(sheetFile('台账.xlsx', rows, [5]))
  const guessed = appPage.getByText(/没有“项目类别”一列.*请在“列与字段”一步/)
  await imports.goTo('列与字段')
  await expect(imports.field('A')).toContainText('学校名称')
  await expect(guessed).toBeHidden()
  await imports.goTo('预览')
  await expect(guessed).toBeVisible()
  const notes = appPage.getByRole('region', { name: '这张表的问题和提示' })
  await expect(notes.locator('.problem')).toHaveCount(1)
  await expectAccessible(appPage)
  await notes.getByRole('button', { name: '还有1条，展开' }).click()
  await expect(notes.locator('.problem')).toHaveCount(2)
  await expect(notes).toContainText('隐藏')
  await expectAccessible(appPage)
  await notes.getByRole('button', { name: '收起' }).click()
  await expect(notes.locator('.problem')).toHaveCount(1)
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
