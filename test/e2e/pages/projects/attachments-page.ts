import type { Locator, Page } from '@playwright/test'

interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** 附件 on the page of a project. */
export class AttachmentsPage {
  readonly rows: Locator
  readonly photos: Locator
  readonly dialog: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.attachments .ant-table-row')
    this.photos = page.locator('.photo')
    this.dialog = page.getByRole('dialog')
  }

  async openOf(project: string): Promise<void> {
    await this.page.getByRole('link', { name: project, exact: true }).click()
    await this.page.getByRole('tab', { name: '附件' }).click()
  }

  /** What the files added next belong to. */
  async choosePart(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '归属' }).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: name }).click()
  }

  async add(files: ChosenFile[]): Promise<void> {
    await this.page.locator('.attachments input[type=file]').setInputFiles(files)
  }
}
