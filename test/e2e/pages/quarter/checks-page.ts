import { expect, type Locator, type Page } from '@playwright/test'

/** 核对: the checks at the left, their findings at the right. */
export class ChecksPage {
  /** 必须改正 … 条，需要说明 … 条，其中已说明 … 条 */
  readonly facts: Locator
  readonly rows: Locator
  readonly manyField: Locator
  /** The checks with findings that still need a sentence. */
  readonly unsettled: Locator
  readonly printButton: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.facts = page.locator('.page-header-facts')
    this.rows = page.locator('.findings-table .ant-table-row')
    this.manyField = page.getByRole('textbox', { name: /写同一句说明/ })
    this.unsettled = page
      .locator('.check-list section')
      .filter({ has: page.getByRole('heading', { name: '需要说明' }) })
      .getByRole('button')
      .filter({ has: page.locator('.check-counts') })
    this.printButton = page.getByRole('button', { name: '打印' })
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: /^核对/ })
      .click()
    await this.page.getByRole('heading', { level: 1, name: /核对$/ }).waitFor()
  }

  /** The figure beside the link in the navigation, in words. */
  get mark(): Locator {
    return this.page.getByRole('navigation', { name: '主导航' }).locator('.check-counts')
  }

  check(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: '核对项目' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  async show(which: '全部' | '未处理' | '已说明'): Promise<void> {
    await this.page.locator('.filter-bar').getByText(which, { exact: true }).click()
  }

  row(project: string): Locator {
    return this.rows.filter({ hasText: project })
  }

  async explain(project: string, sentence: string): Promise<void> {
    await this.row(project)
      .getByRole('button', { name: /^给“.*”写说明/ })
      .click()
    await expect(this.row(project).getByRole('textbox')).toBeFocused()
    await this.page.keyboard.type(sentence)
    await this.page.keyboard.press('Enter')
  }
}
