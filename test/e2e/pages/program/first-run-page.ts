import type { Page } from '@playwright/test'

/** The first minute. */
export class FirstRunPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async fillIn(county: string, bureau: string, operator: string): Promise<void> {
    await this.page.getByLabel('县（市、区）').fill(county)
    await this.page.getByLabel('单位名称').fill(bureau)
    await this.page.getByLabel('操作人').fill(operator)
  }

  async begin(choice: '导入现有台账' | '从空台账开始'): Promise<void> {
    await this.page.getByRole('button', { name: choice }).click()
  }

  async openSample(county: '宾川县' | '盐津县'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${county}`) }).click()
  }
}
