import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/app-page.ts'
import { makeSmallCounty } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { OverviewPage } from '../pages/quarter/overview-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

test('shows where the county stands, and every figure leads to its rows and back', async ({
  appPage,
}) => {
  const overview = new OverviewPage(appPage)
  await new ShellPage(appPage).open('看板')

  await expect(overview.figures).toHaveCount(8)
  await expect(overview.figure('项目总数')).toContainText('计划 632 万元')
  await expect(overview.figure('累计到位')).toContainText('316 万元')
  await expect(overview.panel('分类别进展')).toContainText('3 个，竣工 0')
  await expect(overview.panel('投资进度')).toContainText('还不能推算完成时间')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await overview.figure('已开工').getByRole('link', { name: '5', exact: true }).click()
  await expect(overview.rows).toContainText('已开工（含竣工） 5')
  await overview.rows.getByRole('link', { name: '保宁完小公厕' }).click()
  await expect(appPage.getByRole('heading', { level: 1 })).toHaveText('保宁完小公厕')
  await appPage.locator('.back-link', { hasText: '看板' }).click()
  await expect(overview.rows).toContainText('已开工（含竣工） 5')
  await expectAccessible(appPage)
  await appPage.keyboard.press('Escape')
  await expect(overview.rows).toBeHidden()
  await expect(overview.figures).toHaveCount(8)
})

test('says below its figures what they leave out, and leads to those projects', async ({
  ask,
  appPage,
}) => {
  const shell = new ShellPage(appPage)
  const overview = new OverviewPage(appPage)
  await shell.open('看板')
  await expect(overview.said).toBeHidden()
  const { categories } = await ask('dictionaries.all', {})
  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  const add = (name: string) =>
    ask('projects.create', {
      name,
      schoolId: rows[0]?.schoolId ?? '',
      categoryId: categories[0]?.id ?? '',
      plannedTotal: 100_000_000,
    })
  const late = await add('新报的宿舍')
  await add('没报的食堂')
  await ask('progress.save', {
    projectId: late.id,
    quarter: '2020Q2',
    phase: 'structure',
    percent: 3000,
    completedInvestment: 30_000_000,
  })
  await shell.nextQuarter()
  await expect(overview.said).toContainText('累计完成投资是 7 个项目中 6 个的填报数')
  await expect(overview.said).toContainText('的 1 个项目（至本季末累计 30 万元）')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await overview.said.getByRole('link', { name: /本季完成投资不含/ }).click()
  await expect(overview.rows.locator('.ant-table-row')).toHaveCount(1)
  await expect(overview.rows).toContainText('新报的宿舍')
  await appPage.keyboard.press('Escape')
  await overview.said.getByRole('link', { name: /本季新开工、新竣工不含/ }).click()
  await expect(overview.rows.locator('.ant-table-row')).toHaveCount(1)
  await expectAccessible(appPage)
})

test('bars are links: by keyboard to the projects, of money to its entries and back', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('看板')
  const overview = new OverviewPage(appPage)
  const bar = overview.panel('分类别进展').getByRole('link', { name: '公厕 在建 3' })
  await bar.focus()
  await appPage.keyboard.press('Enter')
  await expect(overview.rows.locator('.ant-table-row')).toHaveCount(3)
  await appPage.keyboard.press('Escape')

  await overview.panel('资金').getByRole('link', { name: '中央资金 到位 316' }).click()
  await expect(appPage.getByRole('dialog', { name: '中央资金 · 累计到位' })).toContainText(
    '合计（5 笔）',
  )
  await appPage.keyboard.press('Escape')
  await expect(overview.figures).toHaveCount(8)
})

test('a chart is read as a table, and the checks and stale projects are one click away', async ({
  appPage,
}) => {
  await new ShellPage(appPage).open('看板')
  const overview = new OverviewPage(appPage)
  for (const title of ['分类别进展', '资金', '投资进度']) await overview.asTable(title)
  const table = overview.panel('分类别进展').getByRole('table')
  await expect(table.getByRole('row', { name: '公厕 3 3 0 3 0' })).toBeVisible()
  await expect(
    overview.panel('投资进度').getByRole('row', { name: /2020年第一季度/ }),
  ).toContainText('63.2')
  await expectAccessible(appPage)
  await expect(overview.panel('数据新旧')).toContainText('92 天内都有更新')
  await overview.panel('需要处理的问题').getByRole('link', { name: '全部核对' }).click()
  await expect(appPage.getByRole('heading', { level: 1 })).toContainText('核对')
})

test.describe(() => {
  test.use({ viewport: { width: 911, height: 512 } })

  test('scrolls below the bar at the top, and not the page as well', async ({ appPage }) => {
    await new ShellPage(appPage).open('看板')
    const overview = new OverviewPage(appPage)
    // The name of a table is read aloud only, and lies out of sight here.
    await overview.asTable('投资进度')
    const content = appPage.locator('.shell-content')
    await content.evaluate((element) => element.scrollTo(0, 0))
    await expect(overview.panel('投资进度').getByRole('table')).not.toBeInViewport()
    expect(await scrollsDown(content)).toBe(true)
    expect(await scrollsDown(appPage.locator('html'))).toBe(false)
  })
})

test.describe(() => {
  test.use({ ledger: 'none' })

  test('an empty ledger says what to do, and a full one opens with the overview', async ({
    ask,
    appPage,
  }) => {
    await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育局', operator: '王强' })
    const shell = new ShellPage(appPage)
    await shell.open('看板')
    await expect(appPage.getByText('台账里还没有项目')).toBeVisible()
    await expectAccessible(appPage)
    await makeSmallCounty(ask)
    await appPage.goto(new URL('#/', appPage.url()).href)
    await expect(new OverviewPage(appPage).figures).toHaveCount(8)
  })
})

function scrollsDown(locator: Locator): Promise<boolean> {
  return locator.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
}
