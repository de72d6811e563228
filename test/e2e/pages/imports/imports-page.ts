import { expect, type Locator, type Page } from '@playwright/test'
import type { OfficeFile } from '../../fixtures/office-file.ts'

export type WizardStep = '选文件' | '看表' | '列与字段' | '补充说明' | '预览' | '写入'
export type PlanStatus =
  '全部' | '需改正' | '待确定' | '可能重复' | '新增' | '记一笔' | '更新' | '无变化' | '跳过'

/** The import wizard and the list of past imports. */
export class ImportsPage {
  readonly reconciliation: Locator
  readonly planRows: Locator
  readonly grid: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.reconciliation = page.getByRole('region', { name: '合计核对' })
    this.planRows = page.locator('.plan-rows .ant-table-row')
    this.grid = page.locator('.sheet-grid-frame')
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: '导入' }).click()
  }

  async choose(file: OfficeFile): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ ...file, buffer: file.buffer })
  }

  async openSample(county: '宾川县' | '盐津县'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${county}`) }).click()
    await expect(this.next).toBeVisible()
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: /^下一步/ })
  }

  /** Presses “next” until the step is reached. */
  async goTo(step: WizardStep): Promise<void> {
    const present = this.page.locator('.ant-steps-item-active')
    for (;;) {
      const before = (await present.textContent()) ?? ''
      if (before.includes(step)) return
      await this.next.click()
      await expect(present).not.toHaveText(before)
    }
  }

  async clickStep(step: WizardStep): Promise<void> {
    await this.page.locator('.ant-steps-item').filter({ hasText: step }).click()
  }

  async markRow(row: number, mark: string): Promise<void> {
    await this.rowHead(row).click()
    await this.page.getByRole('menuitem', { name: mark }).click()
  }

  /** The number of a row with the word for what it is. */
  rowHead(row: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${row} ?\\D.*改正这一行的判断$`) })
  }

  field(letter: string): Locator {
    return this.page.locator('.ant-select').filter({
      has: this.page.getByLabel(`${letter} 字段`),
    })
  }

  /** Types into the field chooser of a column and takes the first answer. */
  async setField(letter: string, typed: string): Promise<void> {
    await this.page.getByLabel(`${letter} 字段`).click()
    await this.page.keyboard.type(typed)
    await this.page.keyboard.press('Enter')
  }

  /** Takes a unit for the figures of a column. */
  async chooseUnit(letter: string, unit: string): Promise<void> {
    await this.page.getByLabel(`${letter} 单位`).click()
    await this.page
      .locator('.ant-select-dropdown:visible')
      .getByTitle(unit, { exact: true })
      .click()
  }

  async filter(status: PlanStatus): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '按情况筛选' }).getByText(status).click()
  }

  count(status: PlanStatus): Locator {
    return this.page.locator('.ant-segmented-item').filter({ hasText: status }).locator('.figure')
  }

  async mend(cell: string, value: string): Promise<void> {
    const input = this.page.getByLabel(`${cell}的新值`)
    await input.fill(value)
    await input.press('Enter')
  }

  /** The box that leaves a row out. */
  skipping(row: number): Locator {
    return this.page.getByRole('checkbox', { name: `跳过第${row}行，不写入台账` })
  }

  async skip(row: number): Promise<void> {
    await this.skipping(row).check()
  }

  async decide(
    row: number,
    decision: '新增' | '更新已有的' | '记入这个项目' | '跳过',
  ): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: `第${row}行的处理` })
      .getByText(decision)
      .click()
  }

  async chooseGoodRowsOnly(): Promise<void> {
    await this.page.getByRole('radio', { name: /^只写入正确的行/ }).check()
  }

  get write(): Locator {
    return this.page.getByRole('button', { name: '写入台账' })
  }

  async writeAll(): Promise<void> {
    await this.write.click()
    await expect(this.page.getByText('已写入台账')).toBeVisible()
  }

  /** The name of the file the rows left out are saved under. */
  async exportRefused(): Promise<string> {
    const saved = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: '导出退回的行' }).click()
    return (await saved).suggestedFilename()
  }

  async showBatches(): Promise<void> {
    await this.page.getByText('导入记录', { exact: true }).click()
  }

  /** Opens the totals where they agree and only the verdict is shown. */
  async showTotals(): Promise<void> {
    await expect(this.reconciliation).toBeVisible()
    const closed = this.reconciliation.getByRole('button', { name: '看各处合计' })
    if (await closed.isVisible()) await closed.click()
  }

  /** How much of the totals is out of sight below, in CSS pixels. */
  reconciliationRest(): Promise<number> {
    return this.reconciliation
      .locator('.reconciliation-table')
      .evaluate((box) => box.scrollHeight - box.clientHeight)
  }

  async askToUndo(fileName: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `撤销“${fileName}”的导入` })
      .first()
      .click()
  }

  async undo(fileName: string): Promise<void> {
    await this.askToUndo(fileName)
    await this.page.getByRole('button', { name: '撤销导入' }).click()
  }
}
