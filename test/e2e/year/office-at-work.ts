import { expect, type Page } from '@playwright/test'
import type { Input, MethodName, Output } from '#contract/index.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { MadeProject } from '../../county/generate-county.ts'
import { ChecksPage } from '../pages/quarter/checks-page.ts'
import { ClosingPage } from '../pages/quarter/closing-page.ts'
import { FundsPage } from '../pages/quarter/funds-page.ts'
import { ProgressPage } from '../pages/quarter/progress-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'
import { type Books, sum, wan } from './books.ts'

type Ask = <Name extends MethodName>(method: Name, input: Input<Name>) => Promise<Output<Name>>

/** What the office does again and again, done through the screens and noted in its own books. */
export class OfficeAtWork {
  readonly checks: ChecksPage
  readonly closing: ClosingPage
  readonly funds: FundsPage
  readonly progress: ProgressPage
  readonly shell: ShellPage

  private readonly page: Page
  private readonly books: Books
  private readonly ask: Ask

  constructor(page: Page, books: Books, ask: Ask) {
    this.ask = ask
    this.page = page
    this.books = books
    this.checks = new ChecksPage(page)
    this.closing = new ClosingPage(page)
    this.funds = new FundsPage(page)
    this.progress = new ProgressPage(page)
    this.shell = new ShellPage(page)
  }

  /** Does one step and says how long the person at the screen waits for it. */
  async timed<Answer>(step: string, work: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now()
    const answer = await work()
    const ms = Math.round(performance.now() - began)
    process.stdout.write(`${String(ms).padStart(6)} ms  ${step}\n`)
    return answer
  }

  /** Types the head of the document, pastes its annex, is refused while the sum is wrong, saves. */
  async allocate(number: string, issuedOn: string): Promise<void> {
    const { drawer } = this.funds
    const lines = this.books.documentLines
    const total = sum(lines.map(({ amount }) => amount))
    await this.timed('open funds', () => this.funds.open())
    await this.timed('open a new document', async () => {
      await this.page.getByRole('button', { name: '新增下达文件' }).click()
      await expect(drawer.locator('.ant-table-row').nth(5)).toBeVisible()
    })
    await drawer.getByLabel('文号').fill(number)
    await drawer.getByLabel('下达日期').fill(issuedOn)
    await drawer.getByLabel('文件总额').fill(wan(total + 1_000_000))
    await this.funds.choose('资金来源', '中央资金')
    await this.timed('paste the annex of 40 projects', async () => {
      const [first] = this.books.projects
      await this.funds.pasteInto(this.funds.amountOf(first?.name ?? '').first(), this.books.annex)
      await expect(drawer.getByText(`已选 ${lines.length} 个项目，`)).toBeVisible()
    })
    await expect(drawer.getByText('比文件总额少 1 万元。')).toBeVisible()
    await drawer.getByRole('button', { name: '保存文件和流水' }).click()
    await expect(drawer.getByRole('alert')).toContainText('明细合计与文件总额不一致。')
    await drawer.getByLabel('文件总额').fill(wan(total))
    await expect(drawer.getByText('与文件总额一致。')).toBeVisible()
    await this.timed('save the document', async () => {
      await drawer.getByRole('button', { name: '保存文件和流水' }).click()
      await expect(this.page.getByText(`文件已保存，记入 ${lines.length} 笔下达`)).toBeVisible()
      await expect(drawer).toBeHidden()
    })
    this.books.enter('allocated', total)
  }

  /** The money of the only document comes, half of it first, the rest later. */
  async receive(halfOn: string, restOn: string): Promise<void> {
    const { drawer } = this.funds
    const total = sum(this.books.documentLines.map(({ amount }) => amount))
    await this.funds.openTab('下达文件')
    for (const [date, amount] of [
      [halfOn, total / 2],
      [restOn, null],
    ] as const) {
      await this.page.getByRole('button', { name: '登记到位' }).click()
      await expect(drawer).toContainText(
        `还有 ${grouped(amount === null ? total / 2 : total)} 万元`,
      )
      await drawer.getByLabel('到位日期').fill(date)
      if (amount !== null) await drawer.getByLabel('本次到位').fill(wan(amount))
      await this.timed('record a receipt for all 40', async () => {
        await drawer.getByRole('button', { name: '登记到位' }).click()
        await expect(drawer).toBeHidden()
      })
    }
    await expect(this.page.getByRole('button', { name: '登记到位' })).toBeDisabled()
    this.books.enter('received', total)
  }

  /** Opens a project as a person does, by the search. */
  async openProject({ name }: MadeProject): Promise<void> {
    await this.timed('find a project and open it', async () => {
      await this.shell.find(name)
      await expect(this.shell.finding(name).first()).toHaveAttribute('aria-selected', 'true')
      await this.page.keyboard.press('Enter')
      await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name)
    })
  }

  /** Fills in the dialog of a payment and presses 保存, whatever comes of it. */
  async tryToPay(amount: number, date: string, party?: string): Promise<void> {
    const { dialog } = this.closing
    await this.page.getByRole('tab', { name: /^资金流水/ }).click()
    await this.page.getByRole('button', { name: '记录资金' }).click()
    await dialog.getByText('支付', { exact: true }).click()
    await dialog.getByLabel('金额').fill(wan(amount))
    await dialog.getByLabel('日期').fill(date)
    await this.closing.choose('资金来源', '中央资金')
    if (party !== undefined) await this.closing.choose('对应合同（可不选）', `.*${party}`)
    await this.closing.confirm('保存')
  }

  async pay(project: MadeProject, amount: number, date: string, party?: string): Promise<void> {
    await this.tryToPay(amount, date, party)
    await expect(this.closing.dialog).toBeHidden()
    this.books.enter('paid', amount, project)
  }

  async signContract(party: string, amount: number): Promise<void> {
    const { dialog } = this.closing
    await this.page.getByRole('tab', { name: /^合同/ }).click()
    await this.page.getByRole('button', { name: '添加合同' }).click()
    await dialog.getByLabel('对方单位').fill(party)
    await dialog.getByLabel('合同金额').fill(wan(amount))
    await this.closing.confirm('保存')
    await expect(this.page.getByRole('row', { name: new RegExp(party) })).toBeVisible()
  }

  /** Pastes the returned form as one block over the whole ledger and saves it. */
  async report(slip?: MadeProject): Promise<void> {
    const { progress } = this
    const count = this.books.reportedCount
    const form = this.books.report(slip?.id)
    await this.timed('open the quarterly entry', async () => {
      await this.shell.open('季度填报')
      await expect(progress.count).toHaveText('已填报 0 个，共 500 个')
      await expect(progress.rows.first()).toBeVisible()
    })
    await progress.rows.first().locator('.column-phase').click()
    await expect(this.page.getByLabel(/^项目阶段：/)).toBeFocused()
    await this.timed(`paste ${count} rows`, async () => {
      await progress.paste(form)
      await expect(progress.bar).toContainText(`${count} 行未保存草稿`)
      await expect(progress.bar).not.toContainText('读不懂')
    })
    await this.timed(`save ${count} rows`, async () => {
      await progress.button(`保存 ${count} 行`).click()
      await expect(progress.count).toHaveText(`已填报 ${count} 个，共 500 个`)
    })
  }

  /** Goes through the checks that ask for a sentence and writes one for all findings of each. */
  async explain(quarter: Quarter, sentence: string): Promise<void> {
    const { checks } = this
    await this.timed('open the checks', () => checks.open())
    // The list shows what it last knew until it has asked again.
    const { counts } = await this.ask('checks.run', { quarter, filter: {} })
    await expect(checks.facts).toHaveText(
      `必须改正 ${counts.hard} 条，需要说明 ${counts.soft} 条，其中已说明 ${counts.explained} 条`,
    )
    const { unsettled } = checks
    for (let left = await unsettled.count(); left > 0; left -= 1) {
      await unsettled.first().click()
      await this.page.getByRole('checkbox', { name: '选择显示的全部' }).check()
      await checks.manyField.fill(sentence)
      await this.timed('explain all findings of a check', async () => {
        await checks.manyField.press('Enter')
        await expect(unsettled).toHaveCount(left - 1)
      })
    }
  }

  async beginReview(): Promise<void> {
    await this.timed('open the closing', () => this.closing.open())
    await this.timed('begin the review', async () => {
      await this.closing.action('转入审核').click()
      await expect(this.closing.state).toHaveAccessibleName(/：待审核$/)
    })
  }

  async close(version = 1): Promise<void> {
    const { closing } = this
    await expect(closing.stand).toContainText('可以结账')
    await this.timed('ask to close', async () => {
      await closing.action('结账').click()
      await expect(closing.dialog).toContainText('将冻结')
    })
    await this.timed('close the quarter', async () => {
      await closing.confirm('结账')
      await expect(closing.stand).toContainText(`第${version}版，校验码`)
    })
    await expect(closing.dialog).toBeHidden()
  }
}

/** 1,187.8 of 1187.8, as screens write it. */
export function grouped(fen: number): string {
  return Number(wan(fen)).toLocaleString('en')
}
