import type { Locator, Page } from '@playwright/test'

export type ClosingTab = '核对' | '未填报' | '衔接' | '更正' | '审核以来的改动' | '版本与比较'

/** 结账: the quarters at the left, the chosen one at the right. */
export class ClosingPage {
  readonly quarters: Locator
  /** Where the quarter stands and what stands in the way. */
  readonly stand: Locator
  readonly dialog: Locator
  /** Beside the quarter chooser, on every screen. */
  readonly state: Locator
  /** Above what cannot be written any more. */
  readonly lockBanner: Locator
  readonly findings: Locator
  /** Of findings: the ways to write a sentence. */
  readonly unexplained: Locator
  readonly versions: Locator
  readonly compared: Locator
  /** Of changes or corrections, whichever tab is open. */
  readonly rows: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.quarters = page.getByRole('navigation', { name: '各季度结账情况' })
    this.stand = page.locator('.closing-stand')
    this.dialog = page.getByRole('dialog')
    this.state = page.getByRole('banner').locator('.quarter-state-link')
    this.lockBanner = page.locator('.lock-banner')
    this.findings = page.locator('.findings-table .ant-table-row')
    this.compared = page.locator('.compared-table .ant-table-row')
    this.unexplained = this.findings.getByRole('button', { name: /^给“.*”写说明/ })
    this.versions = page.locator('.versions-table .ant-table-row')
    this.rows = page.locator('.closing-scroll .ant-table-row')
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '结账' })
      .click()
    await this.page.getByRole('heading', { level: 1, name: /结账$/ }).waitFor()
  }

  async openTab(name: ClosingTab): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  action(name: '转入审核' | '退回填报' | '结账' | '重新打开' | '打印衔接审核单'): Locator {
    return this.page.locator('.page-header').getByRole('button', { name, exact: true })
  }

  /** Agrees to what the dialog says will happen. */
  async confirm(word: string): Promise<void> {
    await this.dialog.getByRole('button', { name: word, exact: true }).click()
  }

  /** Closes the reviewed quarter for the first time, and shows its issues. */
  async closeFirst(): Promise<void> {
    await this.open()
    await this.action('结账').click()
    await this.confirm('结账')
    await this.stand.filter({ hasText: '第1版' }).waitFor()
    await this.openTab('版本与比较')
  }

  /** Chooses in a list of the open dialog. */
  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByLabel(label).click()
    await this.page
      .locator('.ant-select-item-option')
      .filter({ hasText: new RegExp(`^${option}`) })
      .click()
  }
}
