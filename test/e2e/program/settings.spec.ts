import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty', startAt: 'settings' })

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('设置')
})

test('changes the office, and shows it at once', async ({ appPage }) => {
  await expectAccessible(appPage)
  await appPage.getByLabel('县（市、区）').fill('宾川县示范区')
  await appPage.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('banner')).toContainText('宾川县示范区')
})

test('keeps the dictionaries', async ({ appPage }) => {
  await appPage.getByRole('tab', { name: '乡镇（2）' }).click()
  await appPage.getByRole('button', { name: '添加乡镇' }).click()
  const dialog = appPage.getByRole('dialog')
  await dialog.getByLabel('乡镇').fill('金牛镇')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('乡镇“金牛镇”已经存在。')).toBeVisible()
  await dialog.getByLabel('乡镇').fill('平川镇')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('tab', { name: '乡镇（3）' })).toBeVisible()

  await appPage.getByRole('tab', { name: '专项（1）' }).click()
  await expect(appPage.getByText('2019–2020')).toBeVisible()
  await expectAccessible(appPage)
})

test('adds, orders and merges categories, and says what a merge rewrites', async ({
  appPage,
  ask,
}) => {
  await appPage.getByRole('tab', { name: '项目类别（18）' }).click()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '添加类别' }).click()
  const dialog = appPage.getByRole('dialog')
  await dialog.getByLabel('名称').fill('旱厕')
  await dialog.getByLabel('计量单位').fill('座')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('tab', { name: '项目类别（19）' })).toBeVisible()
  const { categories, schools } = await ask('dictionaries.all', {})
  const categoryId = categories.find(({ name }) => name === '旱厕')?.id ?? ''
  await ask('projects.create', { name: '旱厕', schoolId: schools[0]?.id ?? '', categoryId })

  await appPage.getByTitle('上移“旱厕”').click()
  await expect(appPage.locator(`[data-row-key="${categoryId}"] + tr`)).toContainText('生活设施')
  await appPage.getByTitle('把“旱厕”并入别的项').click()
  await dialog.getByLabel('保留哪一项').fill('运动场')
  await appPage.keyboard.press('Enter')
  await expect(dialog).toContainText('计量方式或流程不同，不能合并')
  await dialog.getByLabel('保留哪一项').fill('公厕')
  await appPage.keyboard.press('Enter')
  await expect(dialog).toContainText('1 条项目改为“公厕”')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '合并' }).click()
  await expect(appPage.getByText('已合并，改写 1 条记录')).toBeVisible()
  await expect(appPage.getByRole('tab', { name: '项目类别（18）' })).toBeVisible()
  await appPage.getByRole('tab', { name: '资金来源（8）' }).click()
  await expect(appPage.getByTitle('下移“中央资金”')).toBeVisible()
  await expectAccessible(appPage)
})

test('calls a phase what the office calls it, on every screen', async ({ appPage }) => {
  await appPage.getByRole('tab', { name: '阶段名称' }).click()
  await expectAccessible(appPage)
  const dialog = appPage.getByRole('dialog')
  await appPage.getByTitle('给“开工”改名').click()
  await dialog.getByLabel('本单位的叫法').fill('竣工')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('“竣工”会与这个流程里别的阶段的说法混淆')).toBeVisible()
  await dialog.getByLabel('本单位的叫法').fill('动工')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('已改为“动工”')).toBeVisible()
  await expect(appPage.getByRole('cell', { name: '动工', exact: true })).toBeVisible()
  await expectNoSidewaysScroll(appPage)
  const shell = new ShellPage(appPage)
  await shell.open('项目库')
  await expect(new ProjectsPage(appPage).rows.filter({ hasText: '动工' })).toHaveCount(5)
  await appPage.getByRole('navigation', { name: '主导航' }).getByText('变更记录').click()
  await expect(appPage.getByText('阶段名称（建设·开工）')).toBeVisible()
  await shell.open('设置')
  await appPage.getByRole('tab', { name: '阶段名称' }).click()
  await appPage.getByTitle('“开工”恢复通用名称').click()
  await expect(appPage.getByText('已恢复通用名称')).toBeVisible()
  await expect(appPage.getByTitle('“开工”恢复通用名称')).toBeHidden()
})

test('retires an entry: kept by its rows, offered to nothing new, and taken back', async ({
  appPage,
}) => {
  await appPage.getByRole('tab', { name: '项目类别（18）' }).click()
  const row = appPage.locator('tr', {
    has: appPage.getByRole('cell', { name: '公厕', exact: true }),
  })
  await row.getByRole('button', { name: '停用' }).click()
  await expect(appPage.getByText('“公厕”已停用，已有记录不变')).toBeVisible()
  await expect(row.getByText('已停用', { exact: true })).toBeVisible()
  await appPage.getByRole('tab', { name: '项目类别（18）' }).hover()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  const shell = new ShellPage(appPage)
  const projects = new ProjectsPage(appPage)
  const option = appPage.locator('.ant-select-item-option', { hasText: '公厕' })
  await shell.open('项目库')
  const adding = await projects.openAdding()
  await adding.getByLabel('类别').click()
  await expect(appPage.locator('.ant-select-item-option', { hasText: '食堂' })).toBeVisible()
  await expect(option).toHaveCount(0)
  await appPage.reload()
  await appPage.getByRole('link', { name: '石门完小公厕', exact: true }).click()
  await appPage.getByRole('button', { name: '修改', exact: true }).click()
  await expect(appPage.getByText('公厕（已停用）')).toBeVisible()

  await shell.open('设置')
  await appPage.getByRole('tab', { name: '项目类别（18）' }).click()
  await row.getByRole('button', { name: '恢复使用' }).click()
  await expect(row.getByText('已停用', { exact: true })).toHaveCount(0)
})

test('offers names typed before, and makes two spellings of one one', async ({ appPage, ask }) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  const [first, second] = rows
  for (const [project, party] of [
    [first, '永安建筑公司'],
    [second, '永安建筑 公司'],
  ] as const) {
    const contract = { kind: 'construction', party, amount: 100_000_000 } as const
    await ask('contracts.save', { projectId: project?.id ?? '', ...contract })
  }
  await appPage.getByRole('tab', { name: '人员与单位' }).click()
  await expect(appPage.getByText('还没有录入过')).toBeVisible()
  await appPage.getByText('合同和资金的对方单位（2）').click()
  await appPage.getByTitle('改名或合并“永安建筑 公司”').click()
  const dialog = appPage.getByRole('dialog', { name: '改名或合并“永安建筑 公司”' })
  await dialog.getByLabel('改为').fill('永安建筑')
  const offered = appPage.locator('.ant-select-item-option', { hasText: '永安建筑公司' })
  await expect(offered).toBeVisible()
  await expectAccessible(appPage)
  await offered.click()
  await expect(dialog).toContainText('“永安建筑公司”已在使用，两种写法并为一种')
  await expect(dialog).toContainText('1 条合同改为“永安建筑公司”')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '合并' }).click()
  await expect(appPage.getByText('已改写 1 条记录')).toBeVisible()
  await expect(appPage.getByText('合同和资金的对方单位（1）')).toBeVisible()
  await expect(appPage.getByRole('cell', { name: '合同 2 条' })).toBeVisible()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)
  await appPage.getByRole('button', { name: '撤销' }).click()
  await expect(appPage.getByText('合同和资金的对方单位（2）')).toBeVisible()
})

test('backs up, says what a restore will do, and goes back', async ({ appPage, ask }) => {
  await appPage.getByRole('tab', { name: '备份与检查' }).click()
  await appPage.getByRole('button', { name: '立即备份' }).click()
  await expect(appPage.getByRole('cell', { name: '手动' })).toBeVisible()
  await expectNoSidewaysScroll(appPage)

  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  await ask('projects.delete', { ids: rows.slice(0, 3).map(({ id }) => id) })
  await appPage.getByRole('row', { name: /手动/ }).getByRole('button', { name: /^恢复/ }).click()
  const dialog = appPage.getByRole('dialog', { name: '恢复备份' })
  await expect(dialog).toContainText('项目由现在的 2 个变为 5 个')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(appPage.getByText('台账已恢复')).toBeVisible()
  await expect(appPage.getByRole('cell', { name: /^恢复.*前$/ })).toBeVisible()
  expect((await ask('app.status', {})).projectCount).toBe(5)
})

test('checks the ledger', async ({ appPage }) => {
  await appPage.getByRole('tab', { name: '备份与检查' }).click()
  await appPage.getByRole('button', { name: '检查台账' }).click()
  await expect(appPage.getByText(/台账完好，共检查 \d+ 条记录。/)).toBeVisible()
  await expectAccessible(appPage)
})

test('says what the program is and where the data lies', async ({ appPage, dataFolder }) => {
  await appPage.getByRole('tab', { name: '关于' }).click()
  await expect(appPage.getByRole('definition').filter({ hasText: dataFolder })).toBeVisible()
  await expectAccessible(appPage)
})

test('opens the first part when an address names one there is not', async ({ appPage }) => {
  await appPage.evaluate(() => {
    location.hash = '#/settings?tab=nothing'
  })
  await expect(appPage.getByRole('tab', { name: '单位', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(appPage.getByRole('tabpanel')).toContainText('县（市、区）')
})
