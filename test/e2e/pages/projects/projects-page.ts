import type { Locator, Page } from '@playwright/test'
import { RecycleBinPage } from '../program/recycle-bin-page.ts'

/** The project ledger. */
export class ProjectsPage {
  readonly search: Locator
  readonly rows: Locator
  readonly totals: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.search = page.getByRole('textbox', { name: '查找项目、学校' })
    this.rows = page.locator('.ant-table-row')
    this.totals = page.locator('.totals-row')
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  async select(name: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: `选择“${name}”` }).check()
  }

  async filterBy(filter: '乡镇' | '类别' | '状态' | '阶段' | '专项', value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter, exact: true }).click()
    await this.page.locator('.ant-select-item-option', { hasText: value }).click()
    await this.page.keyboard.press('Escape')
  }

  async openAdding(): Promise<Locator> {
    await this.page.getByRole('button', { name: '添加项目' }).first().click()
    return this.page.getByRole('dialog', { name: '添加项目' })
  }

  async openRecycleBin(): Promise<RecycleBinPage> {
    await this.page.getByRole('button', { name: '回收站' }).click()
    return new RecycleBinPage(this.page)
  }
}
