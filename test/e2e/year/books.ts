import type { FundKind } from '#domain/funds/fund.ts'
import { PHASES, phaseName } from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { generateCounty, type MadeProject } from '../../county/generate-county.ts'
import { PROJECT_KINDS } from '../../county/kinds.ts'

/** The county at New Year 2020, as `npm run seed` makes it. */
export const COUNTY = { seed: 2, projects: 500, quarters: 4, lastQuarter: '2019Q4' as Quarter }

/** Fen. */
const WAN = 1_000_000
const LINES = 40
/** 0.01 %; what is not finished in the year stays below the phases that count as completed. */
const MOST = 8500
const STEP = 1500
const WHOLE = 10_000

export interface DocumentLine {
  readonly project: MadeProject
  /** Fen. */
  readonly amount: number
}

interface Standing {
  readonly percent: number
  /** Fen; null where nothing was said of it. */
  readonly completedInvestment: number | null
}

/**
 * The office's own books of the year: what is entered, and the sums the ledger must come to. They
 * know nothing of the program's way of adding up.
 */
export class Books {
  readonly projects: readonly MadeProject[]
  private readonly standing = new Map<string, Standing>()
  private readonly entered: {
    readonly kind: FundKind
    readonly amount: number
    readonly projectId: string | null
  }[] = []

  constructor() {
    this.projects = generateCounty(COUNTY).projects
    for (const { id, progress } of this.projects) {
      const last = progress.at(-1)
      if (last) this.standing.set(id, last)
    }
  }

  /** Projects under way, of names nobody else has, with central money: the first of the ledger. */
  get documentLines(): readonly DocumentLine[] {
    const sameName = Map.groupBy(this.projects, ({ name }) => name)
    return this.projects
      .filter(
        ({ name, actualFinish, budget }) =>
          actualFinish === null &&
          sameName.get(name)?.length === 1 &&
          budget.some(({ fundingSourceId }) => fundingSourceId === 'central'),
      )
      .slice(0, LINES)
      .map((project, index) => ({ project, amount: (10 + index) * WAN + index * 10_000 }))
  }

  /** What Excel puts into the clipboard of the annex: head, lines, sum; amounts in 万元. */
  get annex(): string {
    const lines = this.documentLines.map(({ project, amount }, index) =>
      [index + 1, project.name, wan(amount)].join('\t'),
    )
    const total = `合计\t\t${wan(sum(this.documentLines.map(({ amount }) => amount)))}`
    return ['序号\t项目名称\t金额（万元）', ...lines, total, ''].join('\r\n')
  }

  /** Without a project: spread over several. */
  enter(kind: FundKind, amount: number, project?: MadeProject): void {
    this.entered.push({ kind, amount, projectId: project?.id ?? null })
  }

  /** What was paid for a project so far, in fen; all that is entered is central money. */
  paidFor({ id, funds }: MadeProject, source: 'central' | 'all'): number {
    return sum([
      ...funds.flatMap(({ kind, fundingSourceId, amount }) =>
        kind === 'paid' && (source === 'all' || fundingSourceId === source) ? [amount] : [],
      ),
      ...this.entered.flatMap(({ kind, projectId, amount }) =>
        kind === 'paid' && projectId === id ? [amount] : [],
      ),
    ])
  }

  /**
   * The returned quarterly form, a line for each project of the ledger: phase, status, percent and
   * completed investment in 万元, blank for what is finished. One figure may be a slip of 元 for 万元.
   */
  report(slip?: string): string {
    return this.projects.map((project) => this.lineOf(project, slip)).join('\r\n')
  }

  /** How many lines of the form are filled in. */
  get reportedCount(): number {
    return this.projects.filter((project) => this.isUnderWay(project)).length
  }

  /** Completed investment as last entered, in 万元. */
  investmentOf(id: string): string {
    return wan(this.standing.get(id)?.completedInvestment ?? 0)
  }

  /** 万元, as the report prints them. */
  get totals(): Readonly<Record<'planned' | FundKind | 'completedInvestment', string>> {
    return {
      planned: wan(sum(this.projects.map(plannedOf))),
      allocated: wan(this.moneyOf('allocated')),
      received: wan(this.moneyOf('received')),
      paid: wan(this.moneyOf('paid')),
      completedInvestment: wan(
        sum([...this.standing.values()].map(({ completedInvestment }) => completedInvestment ?? 0)),
      ),
    }
  }

  /** Received less paid at the year's end, in fen. */
  get left(): number {
    return this.moneyOf('received') - this.moneyOf('paid')
  }

  private moneyOf(kind: FundKind): number {
    const entries = [...this.projects.flatMap((project) => project.funds), ...this.entered]
    return sum(entries.flatMap((entry) => (entry.kind === kind ? [entry.amount] : [])))
  }

  private lineOf(project: MadeProject, slip: string | undefined): string {
    if (!this.isUnderWay(project)) return '\t\t\t'
    const before = this.standing.get(project.id)
    const percent = Math.max(before?.percent ?? 0, Math.min(MOST, (before?.percent ?? 0) + STEP))
    const share = Math.round((plannedOf(project) * percent) / WHOLE / 10_000) * 10_000
    const completedInvestment = Math.max(before?.completedInvestment ?? 0, share)
    this.standing.set(project.id, { percent, completedInvestment })
    const money = wan(completedInvestment * (project.id === slip ? WHOLE : 1))
    return [phaseAt(project, percent), '正常', `${percent / 100}%`, money].join('\t')
  }

  private isUnderWay({ id, actualFinish }: MadeProject): boolean {
    return actualFinish === null && this.standing.get(id)?.percent !== WHOLE
  }
}

/** The stated total, or the budget where the office forgot to state one. Fen. */
function plannedOf({ plannedTotal, budget }: MadeProject): number {
  return plannedTotal ?? sum(budget.map(({ amount }) => amount))
}

/** The phase work has usually reached; never earlier than at a lower percent. */
function phaseAt({ categoryId }: MadeProject, percent: number): string {
  const kind = PROJECT_KINDS.find((one) => one.categoryId === categoryId)
  const workflow = kind?.workflow ?? 'construction'
  const order = PHASES[workflow]
  const phase = order[Math.floor((percent / WHOLE) * (order.length - 3))]
  return phaseName(workflow, phase ?? 'preparation')
}

/** Fen as 万元 with at most two decimals, without grouping: every sum of the year is a whole 100 元. */
export function wan(fen: number): string {
  return String(Math.round(fen / 10_000) / 100)
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
