import type { Locator, Page } from '@playwright/test'

export type ScreenName = '看板' | '项目库' | '季度填报' | '学校' | '导入' | '报表' | '设置'

/** What is around every screen: navigation, quarter, unit, search. */
export class ShellPage {
  readonly navigation: Locator
  readonly quarter: Locator
  readonly searchField: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.navigation = page.getByRole('navigation', { name: '主导航' })
    this.quarter = page.getByRole('banner').locator('.quarter-chooser')
    this.searchField = page.getByRole('combobox', { name: /项目、学校或页面/ })
  }

  async open(screen: ScreenName): Promise<void> {
    await this.navigation.getByRole('link', { name: screen }).click()
  }

  async showMoneyIn(unit: '万元' | '元'): Promise<void> {
    await this.page.getByRole('banner').getByText(unit, { exact: true }).click()
  }

  async nextQuarter(): Promise<void> {
    await this.page.getByRole('button', { name: '下一季度' }).click()
  }

  async previousQuarter(): Promise<void> {
    await this.page.getByRole('button', { name: '上一季度' }).click()
  }

  /** Opens the search by the keyboard and types. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.searchField.fill(text)
  }

  finding(text: string | RegExp): Locator {
    return this.page.getByRole('option', { name: text })
  }
}
