import type { Locator, Page } from '@playwright/test'

/** 变更记录, and the operator at the top of the window. */
export class HistoryPage {
  readonly rows: Locator
  readonly operator: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.ant-table-tbody > tr.ant-table-row')
    this.operator = page.getByRole('button', { name: /^操作人：/ })
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '变更记录' })
      .click()
    await this.page.getByRole('heading', { level: 1, name: '变更记录' }).waitFor()
  }

  /** Two clicks: the name at the top, the other name. */
  async switchTo(name: string): Promise<void> {
    await this.operator.click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  async addOperator(name: string): Promise<void> {
    await this.switchTo('添加操作人……')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill(name)
    await dialog.getByRole('button', { name: '添加' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async choose(filter: '操作人' | '内容' | '动作', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter }).click()
    await this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: new RegExp(`^${option}$`) })
      .click()
    await this.page.keyboard.press('Escape')
  }
}
