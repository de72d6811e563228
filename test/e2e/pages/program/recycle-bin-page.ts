import type { Locator, Page } from '@playwright/test'

/** 回收站. */
export class RecycleBinPage {
  readonly rows: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.ant-table-tbody > tr.ant-table-row')
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '回收站' })
      .click()
    await this.page.getByRole('heading', { level: 1, name: '回收站' }).waitFor()
  }

  async restore(name: string): Promise<void> {
    await this.page.getByTitle(`恢复“${name}”`).click()
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '查找', exact: true }).fill(text)
  }
}
