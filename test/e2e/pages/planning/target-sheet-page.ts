import { expect, type Locator, type Page } from '@playwright/test'

const COLUMNS = {
  专项: 'programme',
  学段或学校: 'subject',
  计量内容: 'measure',
  目标数量: 'amount',
  单位: 'unit',
  完成时间: 'dueDate',
  备注: 'note',
} as const

/** 面积与缺口 › 目标完成 › 表格填写. */
export class TargetSheetPage {
  readonly sheet: Locator
  readonly rows: Locator
  readonly notice: Locator
  /** The amounts that stand anywhere, from above. */
  readonly amounts: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.sheet = page.getByRole('region', { name: '目标填写表' })
    this.rows = this.sheet.locator('.dsg-row:not(.dsg-row-header)')
    this.notice = this.sheet.locator('.grid-notice')
    this.amounts = this.rows.locator('.column-amount').filter({ hasText: /\d/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '表格填写' }).click()
  }

  /** Lines are counted from 1, as on the screen. */
  cell(line: number, column: keyof typeof COLUMNS): Locator {
    return this.rows.nth(line - 1).locator(`.column-${COLUMNS[column]}`)
  }

  /** Types over what stands in a cell. */
  async type(line: number, column: keyof typeof COLUMNS, text: string): Promise<void> {
    const cell = this.cell(line, column)
    await cell.click()
    // The keyboard comes to the cell a moment after the mouse.
    await expect(cell.getByRole('textbox')).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  button(name: RegExp | string): Locator {
    return this.sheet.getByRole('button', { name })
  }

  /** Pastes at a cell as the browser would hand over what another program has copied. */
  async pasteAt(line: number, column: keyof typeof COLUMNS, block: string): Promise<void> {
    await this.cell(line, column).click()
    await this.page.evaluate((copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, block)
  }
}
