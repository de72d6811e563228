import type { Locator, Page } from '@playwright/test'

/** 工作指标: the table, the figures of a quarter, one indicator through the quarters. */
export class IndicatorsPage {
  readonly rows: Locator
  readonly dialog: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.indicator-table .ant-table-row')
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '工作指标' })
      .click()
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  async loadSet(): Promise<void> {
    await this.page.getByRole('button', { name: '载入盐津县指标' }).click()
    await this.dialog.getByRole('button', { name: '载入' }).click()
  }

  /** Enters figures of the quarter by the names of their indicators and saves them. */
  async enter(figures: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: '填报本季数' }).click()
    for (const [name, text] of Object.entries(figures)) {
      await this.dialog.getByLabel(`${name}：本季`, { exact: true }).fill(text)
    }
    await this.dialog.getByRole('button', { name: '保存' }).click()
  }
}
