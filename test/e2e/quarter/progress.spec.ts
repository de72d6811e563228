import { expect, test } from '../fixtures/app-page.ts'
import { closeQuarter } from '../fixtures/small-county.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { openSecondQuarter } from '../fixtures/second-quarter.ts'
import { ProgressPage } from '../pages/quarter/progress-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty', startAt: 'progress' })

const TEACHING = '水田中心完小教学综合楼'
const TOILET = '水田中心完小公厕'
const SHIMEN = '石门完小教学综合楼'

test.beforeEach(async ({ appPage }) => {
  await openSecondQuarter(appPage)
})

test('takes a quarter by the keyboard alone and saves it together', async ({ appPage, ask }) => {
  const progress = new ProgressPage(appPage)
  await expect(progress.count).toHaveText('已填报 0 个，共 5 个')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await progress.cell(TEACHING, '形象进度').click()
  await expect(progress.field(TEACHING, '形象进度')).toBeFocused()
  await appPage.keyboard.type('35')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('112.5')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.type('雨季施工慢')
  await appPage.keyboard.press('Enter')
  await expect(progress.field(TOILET, '存在问题')).toBeFocused()
  // The phase goes on from the last report; figures are typed.
  await expect(progress.cell(TEACHING, '项目阶段')).toHaveText('开工')
  await expect(progress.bar).toContainText('1 行未保存草稿')

  // Home, End and Ctrl with an arrow lead to the ends; F2 edits what is there.
  await appPage.keyboard.press('Control+ArrowUp')
  await appPage.keyboard.press('Home')
  await expect(appPage.getByLabel(`阶段：${TEACHING}`, { exact: true })).toBeFocused()
  for (let step = 0; step < 7; step += 1) await appPage.keyboard.press('ArrowRight')
  await expect(progress.field(TEACHING, '形象进度')).toBeFocused()
  await appPage.keyboard.press('F2')
  await appPage.keyboard.press('Backspace')
  await appPage.keyboard.press('Backspace')
  await appPage.keyboard.type('6%')
  await appPage.keyboard.press('Enter')
  await expect(progress.cell(TEACHING, '形象进度')).toHaveText('36%')

  // Escape gives up what is being typed, Delete empties a cell.
  await appPage.keyboard.type('99')
  await appPage.keyboard.press('Escape')
  await expect(progress.bar).toContainText('1 行未保存草稿')
  await appPage.keyboard.press('ArrowUp')
  await appPage.keyboard.press('Delete')
  await expect(progress.field(TEACHING, '形象进度')).toHaveValue('')
  await appPage.keyboard.press('Control+z')
  await expect(progress.field(TEACHING, '形象进度')).toHaveValue('36%')
  await expectAccessible(appPage)

  await appPage.keyboard.press('Control+s')
  await expect(progress.notice).toHaveText('已保存 1 行。')
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
  await expect(progress.bar).toContainText('0 行未保存草稿')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows[0]?.entry).toMatchObject({
    phase: 'started',
    percent: 3600,
    completedInvestment: 112_500_000,
    problems: '雨季施工慢',
  })
  expect(rows.slice(1).map(({ entry }) => entry)).toEqual([null, null, null, null])
})

test('takes a block from Excel, keeps what it cannot read, copies it out and undoes it', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').click()
  await expect(progress.field(TEACHING, '项目阶段')).toBeFocused()
  await progress.paste(
    '主体施工\t停工\t35.5%\t"1,112.5"\t"雨季\n施工慢"\r\n不知道\t正常\t一半\t50\t\r\n',
  )
  await expect(progress.bar).toContainText('2 行未保存草稿其中 1 行有读不懂的格')
  await expect(progress.cell(TOILET, '项目阶段')).toContainText('不知道')
  await expect(progress.cell(TOILET, '形象进度')).toContainText('一半')

  // What a cell holds and what to do is said by hover and where the keyboard is.
  await expect(progress.cell(TOILET, '形象进度').locator('[title]')).toHaveAttribute(
    'title',
    /“一半”不是数字。请只写数字/,
  )
  await progress.cell(TOILET, '形象进度').click()
  await expect(progress.field(TOILET, '形象进度')).toHaveAccessibleDescription(
    /“一半”不是数字。请只写数字/,
  )
  await expect(appPage.getByRole('tooltip')).toContainText('“一半”不是数字')
  await expectAccessible(appPage)

  await progress.cell(TEACHING, '项目阶段').click()
  for (let step = 0; step < 4; step += 1) await appPage.keyboard.press('Shift+ArrowRight')
  expect(await progress.copied()).toBe('主体\t停工\t35.5%\t1112.5\t"雨季\n施工慢"')

  await appPage.keyboard.press('Control+z')
  await expect(progress.bar).toContainText('0 行未保存草稿')
  await expect(progress.cell(TOILET, '形象进度')).toHaveText('')
  await appPage.keyboard.press('Control+y')
  await progress.button('保存 1 行').click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
  await expect(progress.bar).toContainText('1 行未保存草稿')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows.map(({ entry }) => entry?.percent ?? null)).toEqual([3550, null, null, null, null])
  expect(rows[0]?.entry).toMatchObject({
    phase: 'structure',
    status: 'suspended',
    completedInvestment: 1_112_500_000,
    problems: '雨季\n施工慢',
  })
})

test('fills down by Ctrl+D and by the handle, only where the selection is', async ({ appPage }) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').click()
  await appPage.keyboard.type('40')
  await appPage.keyboard.press('Enter')
  await appPage.keyboard.press('ArrowUp')
  await appPage.keyboard.press('Control+d')
  await expect(progress.notice).toContainText('没有填充')

  await appPage.keyboard.press('Shift+ArrowDown')
  await appPage.keyboard.press('Shift+ArrowDown')
  await appPage.keyboard.press('Control+d')
  await expect(progress.notice).toHaveText('已向下填充 2 行。')
  await expect(progress.cell(SHIMEN, '形象进度')).toHaveText('40%')
  await expect(progress.cell('石门完小公厕', '形象进度')).toHaveText('')
  await appPage.keyboard.press('Control+z')
  await expect(progress.cell(SHIMEN, '形象进度')).toHaveText('')
  await expect(progress.bar).toContainText('1 行未保存草稿')

  await progress.cell(TEACHING, '累计完成投资').click()
  await progress.cell(TEACHING, '形象进度').click()
  const handle = await appPage.locator('.dsg-expand-rows-indicator').boundingBox()
  const below = await progress.cell(TOILET, '形象进度').boundingBox()
  if (!handle || !below) throw new Error('the fill handle is not in sight')
  await appPage.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await appPage.mouse.down()
  await appPage.mouse.move(below.x + 10, below.y + 8, { steps: 4 })
  await expect(appPage.locator('.dsg-expand-rows-rect')).toHaveCSS('height', /^[3-9]\d/)
  await appPage.mouse.up()
  await expect(progress.cell(TOILET, '形象进度')).toHaveText('40%')
  await expect(progress.cell(SHIMEN, '形象进度')).toHaveText('')
})

test('chooses the phase among those of the category’s workflow', async ({ appPage }) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').click()
  await appPage.keyboard.press('Enter')
  await expect(appPage.locator('.ant-select-item-option')).toHaveText([
    '前期',
    '招标',
    '开工',
    '基础',
    '主体',
    '封顶',
    '装饰装修',
    '竣工',
    '验收',
    '交付使用',
    '决算',
  ])
  await appPage.locator('.ant-select-item-option', { hasText: '封顶' }).click()
  await expect(progress.field(TEACHING, '项目阶段')).toHaveValue('封顶')
  await expect(progress.field(TEACHING, '项目阶段')).toBeFocused()
})

test('marks what the checks say of a draft, with its reason and not by colour alone', async ({
  appPage,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '累计完成投资').click()
  await appPage.keyboard.type('900')
  await appPage.keyboard.press('ArrowDown')
  const cell = progress.cell(TEACHING, '累计完成投资')
  await expect(cell).toHaveClass(/grid-hard/)
  await expect(cell).toContainText('■')
  await expect(cell.locator('[title]')).toHaveAttribute('title', /累计完成投资/)
  await appPage.keyboard.press('ArrowUp')
  await expect(progress.field(TEACHING, '累计完成投资')).toHaveAccessibleDescription(/累计完成投资/)

  await appPage.getByRole('checkbox', { name: '只看有核对问题' }).check()
  await expect(progress.rows).toHaveCount(1)
  await expectAccessible(appPage)
})

test('shows drafts again after a restart, and gives them up when told to', async ({ appPage }) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').click()
  await appPage.keyboard.type('一半')
  await appPage.keyboard.press('Enter')
  await expect(progress.bar).toContainText('1 行未保存草稿其中 1 行有读不懂的格')
  await expect(progress.button('保存 0 行')).toBeDisabled()

  await appPage.reload()
  await expect(progress.bar).toContainText('1 行未保存草稿')
  await expect(progress.cell(TEACHING, '形象进度')).toContainText('一半')
  await progress.button('放弃草稿').click()
  const dialog = appPage.getByRole('dialog', { name: '放弃草稿' })
  await expect(dialog).toContainText('将放弃 1 行还没有保存的内容')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '放弃草稿' }).click()
  await expect(progress.bar).toContainText('0 行未保存草稿')
  await expect(progress.cell(TEACHING, '形象进度')).toHaveText('')
})

test('reports as last time, shows only what is missing, and takes a report back', async ({
  appPage,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').click()
  await progress.button('照上次填报').click()
  await progress.button('保存 1 行').click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
  await appPage.getByRole('checkbox', { name: '只看未填报' }).check()
  await expect(progress.row(TEACHING)).toHaveCount(0)

  // Rows just saved stay in sight, so that the list does not run away under the keyboard.
  await progress.cell(TOILET, '形象进度').click()
  await appPage.keyboard.type('20')
  await appPage.keyboard.press('Control+s')
  await expect(progress.count).toHaveText('已填报 2 个，共 5 个')
  await expect(progress.row(TOILET)).toHaveCount(1)
  await progress.button('取消填报').click()
  const dialog = appPage.getByRole('dialog', { name: '取消填报' })
  await expect(dialog).toContainText(`将取消“${TOILET}”2020年第二季度的填报`)
  await dialog.getByRole('button', { name: '取消填报' }).click()
  await expect(progress.count).toHaveText('已填报 1 个，共 5 个')
})

test('a closed quarter can be looked at and copied, not typed', async ({ appPage, ask }) => {
  const { rows } = await ask('progress.sheet', { quarter: '2020Q1', filter: {} })
  expect(rows).toHaveLength(5)
  await closeQuarter(ask, '2020Q1')
  const progress = new ProgressPage(appPage)
  await new ShellPage(appPage).previousQuarter()
  await expect(appPage.locator('.lock-banner')).toBeVisible()
  await expect(progress.bar).toBeHidden()
  await progress.cell(TEACHING, '形象进度').click()
  await appPage.keyboard.type('99')
  await appPage.keyboard.press('Delete')
  await progress.paste('50%')
  await expect(progress.field(TEACHING, '形象进度')).toHaveValue('10%')
  expect(await progress.copied()).toBe('10%')
  await appPage.keyboard.press('Control+x')
  await expect(progress.notice).toHaveText(
    '没有剪切，只复制了：这个季度已结账。要改已结账的数，请在“结账”中录入更正。',
  )
  // As what was refused is said everywhere.
  await expect(progress.notice).toHaveCSS('color', 'rgb(168, 40, 31)')
  await expect(progress.field(TEACHING, '形象进度')).toHaveValue('10%')
  await expectAccessible(appPage)
})
