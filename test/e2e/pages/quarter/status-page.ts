import type { Locator, Page } from '@playwright/test'

/** 停工, 复工, 取消与调整 at the head of a project's page, and their dialogs. */
export class StatusPage {
  readonly dialog: Locator
  readonly records: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.records = page.locator('section').filter({ hasText: '停复工与取消记录' })
  }

  async open(action: '停工…' | '复工…' | '恢复项目…' | '取消/调整…'): Promise<void> {
    await this.page.getByRole('button', { name: action }).click()
  }

  /** Fills in the day and why, and presses the button that does it. */
  async record(dateLabel: string, date: string, reason: string, confirm: string): Promise<void> {
    await this.dialog.getByLabel(dateLabel).fill(date)
    await this.dialog.getByLabel('原因').fill(reason)
    await this.dialog.getByRole('button', { name: confirm }).click()
  }

  async chooseDisposal(source: string, disposal: string): Promise<void> {
    await this.dialog.getByLabel(`${source}未使用的资金如何处理`).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: disposal }).click()
  }

  async chooseTaker(source: string, project: string): Promise<void> {
    const select = this.dialog.getByLabel(`${source}调剂到哪个项目`)
    await select.fill(project)
    await this.page.locator('.ant-select-item-option').filter({ hasText: project }).first().click()
  }
}
