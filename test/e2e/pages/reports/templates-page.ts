import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

/** 本单位模板 beside the other ways out of the report screen. */
export class TemplatesPage {
  readonly dialog: Locator
  readonly rows: Locator
  /** What is wrong with the file added last. */
  readonly problems: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: '本单位模板' })
    this.rows = this.dialog.locator('.ant-table-row')
    this.problems = this.dialog.getByRole('alert')
  }

  /** An entry of the menu: 管理模板, or 用“…”导出. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '本单位模板' }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  async add(name: string, bytes: Uint8Array): Promise<void> {
    await this.dialog.locator('.template-ways input[type=file]').setInputFiles(fileOf(name, bytes))
  }

  async replace(template: string, name: string, bytes: Uint8Array): Promise<void> {
    const row = this.rows.filter({ hasText: template })
    await row.locator('input[type=file]').setInputFiles(fileOf(name, bytes))
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭' }).last().click()
  }

  /** What the browser was handed by a step. */
  async downloadOf(step: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), step()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}

function fileOf(name: string, bytes: Uint8Array) {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name, mimeType, buffer: Buffer.from(bytes) }
}
