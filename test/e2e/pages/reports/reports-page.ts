import { expect, type Locator, type Page } from '@playwright/test'
import { comparable } from '#domain/text/comparable.ts'

/** The report screen with its preview. */
export class ReportsPage {
  readonly preview: Locator
  readonly outline: Locator
  /** The drawer on where a figure comes from. */
  readonly passport: Locator

  /** How large the pages are drawn. */
  readonly percent: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.preview = page.getByRole('region', { name: '报告预览' })
    this.passport = page.getByRole('dialog', { name: '这个数从哪来' })
    this.percent = page.locator('.preview-bar-percent')
    this.outline = page.getByRole('navigation', { name: '目录' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: '报表' }).click()
  }

  /** 全县, or a township, programme or category by its name. */
  chooseScope(name: string): Promise<void> {
    return this.choose('报告范围', name)
  }

  /** An issue of a closed quarter by the beginning of what the list says of it. */
  chooseIssue(name: string): Promise<void> {
    return this.choose('版本', name)
  }

  private async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: option }).click()
  }

  /** Makes the report and waits for the first page to be drawn with its text. */
  async make(): Promise<void> {
    await this.page.getByRole('button', { name: /^(生成报告|重新生成)$/ }).click()
    await expect(this.text(1)).not.toBeEmpty({ timeout: 30_000 })
  }

  sheet(number: number): Locator {
    return this.page.getByRole('region', { name: `第${number}页`, exact: true })
  }

  text(number: number): Locator {
    return this.sheet(number).locator('.pdf-text')
  }

  /** All text of a page as one comparable line: pdf.js gives it in pieces. */
  async textOf(number: number): Promise<string> {
    return comparable((await this.text(number).textContent()) ?? '')
  }

  /** The text of the pages that show, whole or in part; of those not drawn yet, none. */
  async textInSight(): Promise<string> {
    const text = await this.preview.evaluate((window) => {
      const { top, bottom } = window.getBoundingClientRect()
      const pages = [...window.querySelectorAll('.pdf-page')].filter((page) => {
        const place = page.getBoundingClientRect()
        return place.bottom > top && place.top < bottom
      })
      return pages.map((page) => page.querySelector('.pdf-text')?.textContent ?? '').join('')
    })
    return comparable(text)
  }

  /** A figure on the pages drawn, by its name in the dataset. */
  figure(id: string): Locator {
    return this.preview.locator(`[data-figure="${id}"]`).first()
  }

  get pageNumber(): Locator {
    return this.page.getByLabel('页码')
  }

  /** Types a page into the page number, which scrolls to it. */
  async goTo(page: number): Promise<void> {
    await this.pageNumber.fill(String(page))
    await this.pageNumber.press('Enter')
  }

  /** How far the pages are scrolled, in CSS pixels. */
  scrolledTo(): Promise<number> {
    return this.preview.evaluate((box) => box.scrollTop)
  }

  /** Says that the rest of a long report is still being printed. */
  get moreToCome(): Locator {
    return this.page.getByRole('toolbar', { name: '预览工具' }).getByRole('status')
  }

  async pageCount(): Promise<number> {
    const text = await this.page.getByRole('toolbar', { name: '预览工具' }).textContent()
    return Number(/\/ (\d+)页/.exec(text ?? '')?.[1])
  }

  /** The paragraph that contains a text, opened for typing. */
  async editParagraph(containing: string): Promise<Locator> {
    await this.textSheet.getByRole('button', { name: containing }).first().click()
    return this.textSheet.getByRole('textbox', { name: '这一段的文字' })
  }

  /** The sheet of 编辑文字. */
  get textSheet(): Locator {
    return this.page.getByRole('region', { name: '编辑报告文字' })
  }

  action(name: '打印' | '另存PDF' | '另存Word' | '另存Excel'): Locator {
    return this.page.getByRole('button', { name })
  }

  /** The dialog on how the report is set. */
  async openForm(): Promise<Locator> {
    await this.page.getByRole('button', { name: '版式与签名' }).click()
    return this.page.getByRole('dialog', { name: '版式与签名' })
  }

  /** The list of every issue there ever was. */
  async openIssues(): Promise<Locator> {
    await this.page.getByRole('button', { name: '历次报告' }).click()
    return this.page.getByRole('dialog', { name: '历次报告' })
  }

  annex(name: string): Locator {
    return this.page.getByRole('checkbox', { name })
  }
}
