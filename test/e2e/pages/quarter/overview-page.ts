import type { Locator, Page } from '@playwright/test'

/** The first screen. */
export class OverviewPage {
  readonly figures: Locator
  /** What the figures leave out. */
  readonly said: Locator
  readonly rows: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.figures = page.getByRole('list', { name: '主要指标' }).getByRole('listitem')
    this.said = page.locator('.overview-said')
    this.rows = page.getByRole('dialog')
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${title}`) })
  }

  figure(name: string): Locator {
    return this.figures.filter({ hasText: name })
  }

  /** Shows a chart as a table. */
  async asTable(title: string): Promise<void> {
    await this.panel(title).getByText('表', { exact: true }).click()
  }
}
