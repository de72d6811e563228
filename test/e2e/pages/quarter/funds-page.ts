import type { Locator, Page } from '@playwright/test'

/** 资金: the table of the money's way, documents, transfers, carry-over. */
export class FundsPage {
  readonly rows: Locator
  readonly totals: Locator
  readonly drawer: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.fund-table .ant-table-row')
    this.totals = page.locator('.fund-table .totals-row')
    this.drawer = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '资金' })
      .click()
    await this.page.getByRole('heading', { level: 1, name: '资金' }).waitFor()
  }

  async openTab(name: '按来源' | '按专项' | '按项目' | '下达文件' | '调剂'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** A figure of the table by what its tip says: 中央资金 累计下达. */
  cell(name: string): Locator {
    return this.page.getByTitle(name, { exact: true })
  }

  /** The field for a project's amount in the drawer of a new document. */
  amountOf(project: string): Locator {
    return this.drawer.getByRole('textbox', { name: `${project}的下达金额` })
  }

  /** Pastes into a field as the browser hands over what a spreadsheet has copied. */
  async pasteInto(field: Locator, text: string): Promise<void> {
    await field.focus()
    await field.evaluate((element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  async choose(field: string, option: string): Promise<void> {
    await this.drawer.getByRole('combobox', { name: field }).click()
    await this.page.locator('.ant-select-item-option', { hasText: option }).last().click()
  }
}
