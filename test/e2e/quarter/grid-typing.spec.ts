import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/app-page.ts'
import { openSecondQuarter } from '../fixtures/second-quarter.ts'
import { ProgressPage } from '../pages/quarter/progress-page.ts'

test.use({ ledger: 'smallCounty', startAt: 'progress' })

const TEACHING = '水田中心完小教学综合楼'
const TOILET = '水田中心完小公厕'
const SHIMEN = '石门完小教学综合楼'

test.beforeEach(async ({ appPage }) => {
  await openSecondQuarter(appPage)
})

/** Types as a Chinese input method does: a composition that grows, then the word. */
async function compose(page: Page, letters: string, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end)
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }
  await session.send('Input.insertText', { text: word })
  await session.detach()
}

test('words typed straight into a cell of words are read as pasted ones are', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  const phases = async () => {
    const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
    return rows.slice(0, 2).map(({ entry }) => [entry?.phase ?? null, entry?.status ?? null])
  }
  await progress.cell(TEACHING, '项目阶段').click()
  await compose(appPage, 'zhuti', '主体')
  await appPage.keyboard.press('Tab')
  await compose(appPage, 'tinggong', '停工')
  await appPage.keyboard.press('Control+s')
  await expect(progress.notice).toHaveText('已保存 1 行。')
  expect(await phases()).toEqual([
    ['structure', 'suspended'],
    [null, null],
  ])

  // Another word for a phase is known by the words of the import.
  await progress.cell(TOILET, '项目阶段').click()
  await compose(appPage, 'wangong', '已完工')
  await appPage.keyboard.press('Enter')
  await expect(progress.cell(TOILET, '项目阶段')).toHaveText('竣工')

  // A word nobody knows stays as it was typed, and is not saved.
  await progress.cell(TOILET, '项目阶段').click()
  await appPage.keyboard.insertText('快了')
  await appPage.keyboard.press('Control+s')
  await expect(progress.notice).toContainText('没有保存')
  await appPage.keyboard.press('Enter')
  await expect(progress.cell(TOILET, '项目阶段')).toContainText('快了')
})

test('what is typed in an open chooser is taken by Enter, Tab, a click elsewhere and Ctrl+S at once', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '项目阶段').click()
  await appPage.keyboard.press('Enter')
  await appPage.keyboard.insertText('封顶')
  await appPage.keyboard.press('Enter')
  await appPage.keyboard.press('Tab')
  await appPage.keyboard.press('F2')
  await appPage.keyboard.insertText('停工')
  await appPage.keyboard.press('Tab')
  await expect(progress.cell(TEACHING, '项目阶段')).toHaveText('封顶')
  await expect(progress.field(TEACHING, '状态')).toHaveValue('停工')

  await progress.cell(TOILET, '项目阶段').click()
  await appPage.keyboard.press('F2')
  await appPage.keyboard.insertText('基础')
  await progress.cell(TEACHING, '形象进度').click()
  await expect(progress.cell(TOILET, '项目阶段')).toHaveText('基础')

  await progress.cell(TOILET, '项目阶段').click()
  await appPage.keyboard.press('F2')
  await appPage.keyboard.insertText('主体')
  await appPage.keyboard.press('Control+s')
  await expect(progress.notice).toHaveText('已保存 2 行。')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows.slice(0, 2).map(({ entry }) => [entry?.phase, entry?.status])).toEqual([
    ['toppedOut', 'suspended'],
    ['structure', 'normal'],
  ])
})

test('what is pasted lands in the grid though a second click has opened the cell, and is never lost', async ({
  appPage,
}) => {
  const progress = new ProgressPage(appPage)
  const { keyboard } = appPage
  const copy = async (column: string) => {
    await appPage.locator(`.column-${column}`).nth(1).click()
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Control+c')
  }
  // Two cells into a chooser opened by clicking where one is already.
  await copy('previousPhase')
  await progress.cell(TEACHING, '项目阶段').click()
  await progress.cell(TEACHING, '项目阶段').click()
  await expect(appPage.locator('.grid-choice-keys')).toBeVisible()
  await keyboard.press('Control+v')
  await expect(progress.notice).toHaveText('粘贴了 2 行，还没有保存；Ctrl+Z 可撤销。')
  await expect(appPage.locator('.grid-choice-keys')).toBeHidden()
  await expect(progress.field(TEACHING, '项目阶段')).toHaveValue('开工')
  await expect(progress.cell(TOILET, '项目阶段')).toHaveText('开工')
  await keyboard.press('Control+z')
  await expect(progress.bar).toContainText('0 行未保存草稿')

  // Two figures into an opened field; words already typed there stay where they are typed.
  await copy('previousPercent')
  await progress.cell(TEACHING, '形象进度').click()
  await progress.cell(TEACHING, '形象进度').click()
  await keyboard.press('Control+v')
  await expect(progress.field(TEACHING, '形象进度')).toHaveValue('10%')
  await expect(progress.cell(TOILET, '形象进度')).toHaveText('10%')
  await progress.cell(TEACHING, '存在问题').click()
  await keyboard.type('进度')
  await keyboard.press('Control+v')
  await expect(progress.field(TEACHING, '存在问题')).toHaveValue(/^进度10/)
  await expect(progress.cell(TOILET, '存在问题')).toHaveText('')

  // Where nothing has the keyboard the cells chosen take it.
  await copy('previousPercent')
  await progress.cell(SHIMEN, '形象进度').click()
  await appPage.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await keyboard.press('Control+v')
  await expect(progress.cell('石门完小公厕', '形象进度')).toHaveText('10%')
})

test('a dialog has keys and clipboard to itself, though cells are chosen and none had the keyboard', async ({
  appPage,
}) => {
  const progress = new ProgressPage(appPage)
  const { keyboard } = appPage
  await appPage.locator('.column-previousPercent').nth(1).click()
  await keyboard.press('Control+c')
  await progress.cell(SHIMEN, '形象进度').click()
  await appPage.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await keyboard.press('Control+k')
  const search = appPage.locator('.search-dialog').getByRole('combobox')
  await expect(search).toBeFocused()
  await keyboard.press('Control+v')
  await keyboard.press('3')
  await expect(search).toHaveValue('10%3')
  await keyboard.press('Control+a')
  await keyboard.press('Control+x')
  await expect(search).toHaveValue('')
  await keyboard.press('Escape')
  await expect(progress.bar).toContainText('0 行未保存草稿')
})

test('Ctrl+S while a cell is still being typed saves it, and so it does pressed twice', async ({
  appPage,
  ask,
}) => {
  const progress = new ProgressPage(appPage)
  await progress.cell(TEACHING, '形象进度').click()
  for (const key of ['3', 'Control+s', '5', 'Control+s', 'Control+s']) {
    await appPage.keyboard.press(key)
  }
  await expect(progress.bar).toContainText('0 行未保存草稿')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows[0]?.entry?.percent).toBe(3500)

  // A figure that was read and cannot be is not called unreadable.
  await progress.cell(TOILET, '形象进度').click()
  await appPage.keyboard.type('130%')
  await expect(progress.bar).toContainText('其中 1 行有超出范围的数（⚠）')
  await expect(progress.bar).not.toContainText('读不懂')
  await expect(progress.field(TOILET, '形象进度')).toHaveAccessibleDescription(
    /“130%”不在 0 到 100 之间。/,
  )
})
