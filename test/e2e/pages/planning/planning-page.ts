import type { Locator, Page } from '@playwright/test'

export type PlanningTab =
  '缺口台账' | '补齐测算' | '目标完成' | '办学条件' | '标准' | '新建学校奖补'

/** 面积与缺口: gaps, targets, conditions, standards, award. */
export class PlanningPage {
  readonly gaps: Locator
  readonly dialog: Locator
  readonly award: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.gaps = page.locator('.gap-table .ant-table-row')
    this.dialog = page.getByRole('dialog')
    this.award = page.locator('.award-result')
  }

  async open(tab: PlanningTab): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '面积与缺口' })
      .click()
    await this.page.getByRole('tab', { name: tab }).click()
  }

  async fillConditions(school: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: `填写“${school}”的办学条件` }).click()
    for (const [field, value] of Object.entries(values)) {
      await this.dialog.getByLabel(field, { exact: true }).fill(value)
    }
    await this.dialog.getByRole('button', { name: '保存' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** The line of a programme's targets that begins with the name. */
  targetLine(table: string, name: string): Locator {
    return this.page
      .getByRole('region', { name: table })
      .locator('tr')
      .filter({ has: this.page.locator('td:first-child').filter({ hasText: name }) })
  }

  async calculateAward(stage: string, classes: string, pupils: string): Promise<void> {
    await this.page.getByLabel('学段').click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: stage }).click()
    await this.page.getByLabel('班级数').fill(classes)
    await this.page.getByLabel('学生数').fill(pupils)
  }
}
