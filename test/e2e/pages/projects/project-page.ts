import type { Locator, Page } from '@playwright/test'

/** The page of one project. */
export class ProjectPage {
  readonly keyFigures: Locator
  readonly history: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.keyFigures = page.locator('.key-figures')
    this.history = page.locator('.history')
  }

  async openTab(name: '基本情况' | '预算来源' | '资金流水' | '进度' | '修改历史'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  keyFigure(name: string): Locator {
    return this.keyFigures.locator('div').filter({ hasText: name }).locator('dd')
  }
}
