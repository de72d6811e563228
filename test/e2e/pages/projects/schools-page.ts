import type { Locator, Page } from '@playwright/test'

/** 学校: the list, one school's page, duplicates and merging. */
export class SchoolsPage {
  readonly rows: Locator
  readonly dialog: Locator
  readonly search: Locator
  readonly similar: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.ant-table-row')
    this.dialog = page.getByRole('dialog').last()
    this.search = page.getByRole('textbox', { name: '查找学校' })
    this.similar = page.getByRole('dialog', { name: '可能重复的学校' })
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '学校' })
      .click()
  }

  async openSchool(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click()
  }

  async openTab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** Chooses in the filter of that name. */
  async filterBy(name: string, choice: string): Promise<void> {
    await this.page.getByRole('combobox', { name, exact: true }).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: choice }).click()
    await this.page.keyboard.press('Escape')
  }
}
