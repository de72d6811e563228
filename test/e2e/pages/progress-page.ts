import type { Locator, Page } from '@playwright/test'

type Field = '项目阶段' | '状态' | '形象进度' | '累计完成投资' | '存在问题' | '下一步措施'

/** Quarterly entry. */
export class ProgressPage {
  readonly notice: Locator
  readonly count: Locator
  readonly pasteBar: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.notice = page.locator('.grid-notice')
    this.pasteBar = page.getByRole('group', { name: '粘贴的内容' })
    this.count = page.locator('.page-header-facts')
  }

  row(name: string): Locator {
    return this.page
      .locator('.ant-table-row')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  /** The cell as it is shown while the keyboard is in another row. */
  cell(name: string, field: Field): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${field}：${name}`) })
  }

  /** Pastes as the browser would hand over what another program has copied. */
  async pasteInto(target: Locator, text: string): Promise<void> {
    await target.evaluate((element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  editor(name: string, field: Field): Locator {
    return this.page.getByLabel(`${field}：${name}`)
  }
}
