import type { Locator, Page } from '@playwright/test'

/** The columns behind the frozen ones that can be typed, by what they are called on the screen. */
const COLUMNS = {
  项目阶段: 'phase',
  状态: 'status',
  形象进度: 'percent',
  累计完成投资: 'completedInvestment',
  存在问题: 'problems',
  下一步措施: 'nextSteps',
} as const

export type Field = keyof typeof COLUMNS

/** Quarterly entry. */
export class ProgressPage {
  readonly notice: Locator
  readonly count: Locator
  readonly bar: Locator
  readonly grid: Locator
  readonly rows: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.notice = page.locator('.grid-notice')
    this.bar = page.getByRole('group', { name: '填报操作' })
    this.count = page.locator('.page-header-facts')
    this.grid = page.locator('.progress-grid')
    this.rows = this.grid.locator('.dsg-row:not(.dsg-row-header)')
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  cell(name: string, field: Field): Locator {
    return this.row(name).locator(`.column-${COLUMNS[field]}`)
  }

  /** Whether the row is reported, waits to be saved, or is missing. */
  state(name: string): Locator {
    return this.row(name).locator('.column-state')
  }

  /** The field of the cell that has the keyboard. */
  field(name: string, field: Field): Locator {
    return this.page.getByLabel(`${field}：${name}`)
  }

  button(name: RegExp | string): Locator {
    return this.bar.getByRole('button', { name })
  }

  /** Shows the columns at the far end, which are drawn only when in sight. */
  async scrollToEnd(): Promise<void> {
    await this.grid.locator('.dsg-container').evaluate((element) => {
      element.scrollLeft = element.scrollWidth
    })
  }

  /** Pastes as the browser would hand over what another program has copied. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** What copying puts into the clipboard. */
  async copied(): Promise<string> {
    return this.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/plain')
    })
  }
}
