import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import type { Relation } from './column-relations.ts'
import { FUND_TOTALS, fieldTypeOf, PROJECT_TOTALS, splitField } from '../field-vocabulary.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'

/** Header and numbers say the same. */
const AGREED = 0.95
/** The numbers bear out what some words of the header say. */
const SUPPORTED = 0.88
/** The numbers alone say it: worth a guess, and asked about. */
const BY_NUMBERS = 0.74
/** Header and numbers say different things: asked about. */
const DISAGREED = 0.74
/** Below this the header alone left the field open. */
const OPEN = 0.76

type Of<K extends Relation['kind']> = Extract<Relation, { readonly kind: K }>

/**
 * Lets the arithmetic of a table have its say on what its columns were taken for: the sum of 中央 and
 * 省级 is the total of what they split, 支付 by 到位 the share paid, and what is computed from other
 * columns is no amount of its own. Numbers alone never make a column certain.
 */
export function settleByNumbers(
  columns: readonly MappedColumn[],
  relations: readonly Relation[],
  kind: ImportKind,
): MappedColumn[] {
  const settled = new Map(columns.map((column) => [column.column, column]))
  let known = fieldsOf(settled.values())
  for (const relation of relations) {
    const column = settled.get(relation.column)
    if (!column || isDecided(column)) continue
    const after = settle(column, relation, {
      fieldAt: (at) => settled.get(at)?.field ?? null,
      known,
      kind,
    })
    settled.set(column.column, after)
    if (relation.kind === 'balance' && kind === 'funds') asBooked(settled, known, relation)
    if (relation.kind === 'quotient') asSizeOfOne(settled, known, relation)
    if (after.field !== column.field || relation.kind === 'quotient') {
      known = fieldsOf(settled.values())
    }
  }
  for (const relation of relations) if (relation.kind === 'difference') asEarlier(settled, relation)
  return columns.map((column) => settled.get(column.column) ?? column)
}

/** What is counted up to now, and what a part of the time adds to it. */
const GROWING: Readonly<Record<ImportField, readonly ImportField[]>> = {
  completedToDate: ['quarterCompleted', 'yearCompleted'],
  receivedToDate: ['quarterReceived'],
  paidToDate: ['quarterPaid'],
  allocatedToDate: ['quarterAllocated'],
}

/**
 * 截至上年底 + 本年 = 开工以来: what was reached before this year's figure was added is no figure to date;
 * the column it adds up to is.
 */
function asEarlier(
  settled: Map<number, MappedColumn>,
  { column, of, less }: Of<'difference'>,
): void {
  const [before, now, added] = [column, of, less].map((at) => settled.get(at))
  if (!before || !now || !added || isDecided(before) || isDecided(now)) return
  const level = before.field ?? ''
  if (GROWING[level]?.includes(added.field ?? '') !== true) return
  if (now.field !== null && now.confidence >= OPEN) return
  settled.set(before.column, unknown(before))
  settled.set(now.column, { ...now, field: level, confidence: SUPPORTED, reason: 'values' })
}

/** 单体面积 of 20 flats that come to 总面积: what one of them has is no area of the project, what all have is. */
function asSizeOfOne(
  settled: Map<number, MappedColumn>,
  known: ReadonlySet<ImportField>,
  { column, part, over, scale }: Of<'quotient'>,
): void {
  const [size, whole] = [settled.get(column), settled.get(part)]
  if (!size || !whole || isDecided(size) || isDecided(whole)) return
  if (scale !== 1 || settled.get(over)?.field !== 'quantity') return
  const isArea = size.field !== null && fieldTypeOf(size.field) === 'area'
  const area = isArea ? size.field : size.field === null && saysArea(size) ? 'floorArea' : null
  const isOpen = whole.field === null || whole.confidence < OPEN
  if (area === null || !isOpen || (!isArea && whole.field !== area && known.has(area))) return
  settled.set(size.column, unknown(size))
  const product = { ...taken(whole, area), confidence: saysArea(whole) ? SUPPORTED : BY_NUMBERS }
  settled.set(whole.column, product)
}

function saysArea({ path }: MappedColumn): boolean {
  return path.join('').includes('面积')
}

function fieldsOf(columns: Iterable<MappedColumn>): ReadonlySet<ImportField> {
  return new Set([...columns].flatMap(({ field }) => field ?? []))
}

interface Others {
  readonly fieldAt: (column: number) => ImportField | null
  /** Fields that have a column. */
  readonly known: ReadonlySet<ImportField>
  readonly kind: ImportKind
}

function settle(column: MappedColumn, relation: Relation, others: Others): MappedColumn {
  switch (relation.kind) {
    case 'sum':
      return asTotal(column, relation, others)
    case 'quotient':
      return asShare(column, relation, others)
    case 'difference':
      return asRest(column, relation, others)
    case 'running':
      return asRunningTotal(column, relation, others)
    case 'balance':
      return asBalance(column, others)
  }
}

/** Headers that say what their figure is of, and that it is not what its neighbours are parts of. */
const SOMETHING_ELSE = /[未欠缺差余拟]|上级|申请|补助|[上本]年|年度|季|月|决算|结算|审|合同|中标/

/** 合计 beside 中央, 省级 and 县级 is the total of whatever they split. */
function asTotal(column: MappedColumn, { parts }: Of<'sum'>, others: Others): MappedColumn {
  const total = totalOf(parts.map(others.fieldAt), others)
  if (total === null) return column
  if (column.field === total) return surer(column)
  const isOpen = column.field === null || column.confidence < OPEN
  const isElse = SOMETHING_ELSE.test(column.path.join(''))
  return isOpen && !isElse && !others.known.has(total) ? taken(column, total) : column
}

/** The total of columns that split one kind of money by source: of all of them, and of nothing else. */
function totalOf(
  fields: readonly (ImportField | null)[],
  { known, kind }: Others,
): ImportField | null {
  const prefixes = new Set(fields.map((field) => splitField(field ?? '')?.prefix ?? null))
  const [prefix = null] = prefixes
  if (prefixes.size !== 1 || prefix === null) return null
  const all = [...known].filter((field) => splitField(field)?.prefix === prefix)
  if (all.some((field) => !fields.includes(field))) return null
  if (holdsProjects(kind)) return PROJECT_TOTALS[prefix]
  return kind === 'funds' ? FUND_TOTALS[prefix] : null
}

/** What a quotient of two figures is called. */
export const SHARES: readonly (readonly [
  part: readonly ImportField[],
  over: readonly ImportField[],
  share: ImportField,
])[] = [
  [['completedToDate'], ['plannedTotal'], 'completedShare'],
  [['yearCompleted'], ['yearPlanned'], 'yearShare'],
  [['receivedToDate'], ['plannedTotal', 'allocatedToDate'], 'receivedShare'],
  [['paidToDate'], ['receivedToDate', 'allocatedToDate', 'plannedTotal'], 'paidShare'],
]

/** 形象进度 is reported as the share of money as well; 完成比例 is no more than that. */
const OF_THE_WORK = /形象|工程|进度/
const SAYS_SHARE = /[率比占%％]|进度/

function asShare(
  column: MappedColumn,
  { part, over, scale }: Of<'quotient'>,
  others: Others,
): MappedColumn {
  const isShare = scale !== 10_000
  const share = SHARES.find(
    ([parts, wholes]) =>
      parts.includes(others.fieldAt(part) ?? '') && wholes.includes(others.fieldAt(over) ?? ''),
  )?.[2]
  const type = fieldTypeOf(others.fieldAt(over) ?? '')
  // 开工比例 of 项目个数 says how many have begun, and not how far they are.
  const isOfCounts =
    column.field === 'percent' && type === 'count' && column.confidence < OPEN && isShare
  if (isOfCounts) return unknown(column)
  const isRate = isOpenAmount(column) && (type === 'area' || type === 'count')
  if (!isShare || share === undefined) return isRate ? unknown(column) : column
  if (column.field === share) return surer(column)
  const isWork = OF_THE_WORK.test(column.path.join(''))
  if (column.field === 'percent' && share === 'completedShare' && !isWork) {
    return taken(column, share)
  }
  const isOpen = column.field === null || column.confidence < OPEN
  const saysShare = SAYS_SHARE.test(column.path.join(''))
  if (isOpen && saysShare && !others.known.has(share)) return taken(column, share)
  const isOtherShare = SHARES.some(([, , other]) => other === column.field)
  return isOtherShare ? { ...column, confidence: Math.min(column.confidence, DISAGREED) } : column
}

/** 结余 is what came without what went; a difference of two known figures is no figure of its own. */
function asRest(
  column: MappedColumn,
  { of, less }: Of<'difference'>,
  others: Others,
): MappedColumn {
  const whole = others.fieldAt(of)
  const part = others.fieldAt(less)
  if (whole === null || part === null) return column
  if (others.kind === 'funds') {
    const isLeft = part === 'fundPaid' || (part === 'fundAmount' && whole !== 'fundAmount')
    if (isLeft && column.field === 'balance') return surer(column)
    if (isLeft && column.field === null && !others.known.has('balance'))
      return taken(column, 'balance')
  }
  const isDerived = part !== 'balance' && !splitField(part) && isOpenAmount(column)
  return isDerived ? unknown(column) : column
}

/** 累计付款 that grows by each row's 付款金额 counts the same money again. */
function asRunningTotal(column: MappedColumn, { of }: Of<'running'>, others: Others): MappedColumn {
  const isAgain = others.kind === 'funds' && others.fieldAt(of) === 'fundAmount'
  return isAgain && column.field !== 'balance' ? unknown(column) : column
}

/** What came in and what went out, by what each did to the balance: 借方 and 贷方 of any book. */
function asBooked(
  settled: Map<number, MappedColumn>,
  known: ReadonlySet<ImportField>,
  { added, taken: less }: Of<'balance'>,
): void {
  for (const [at, field] of [
    [added, 'fundReceived'],
    [less, 'fundPaid'],
  ] as const) {
    if (at === null) continue
    const column = settled.get(at)
    if (!column || isDecided(column)) continue
    if (column.field === field) settled.set(at, surer(column))
    else if (column.field === null && !known.has(field)) settled.set(at, taken(column, field))
  }
}

function asBalance(column: MappedColumn, others: Others): MappedColumn {
  if (others.kind !== 'funds') return column
  if (column.field === 'balance') return surer(column)
  const isOpen = column.field === null || column.confidence < OPEN
  return isOpen && !others.known.has('balance') ? taken(column, 'balance') : column
}

/** Money by some of its words only, whole and not split by source. */
function isOpenAmount({ field, confidence, reason }: MappedColumn): boolean {
  const isAmount = field !== null && fieldTypeOf(field) === 'money' && !splitField(field)
  return isAmount && reason === 'partial' && confidence < OPEN
}

/** A header that says little is believed by the numbers, and not without a doubt: both may be misread. */
function surer(column: MappedColumn): MappedColumn {
  const confidence = column.confidence < OPEN ? SUPPORTED : AGREED
  return { ...column, confidence: Math.max(column.confidence, confidence) }
}

function taken(column: MappedColumn, field: ImportField): MappedColumn {
  return { ...column, field, confidence: BY_NUMBERS, reason: 'values' }
}

function unknown(column: MappedColumn): MappedColumn {
  return { ...column, field: null, confidence: 0, reason: 'none' }
}
