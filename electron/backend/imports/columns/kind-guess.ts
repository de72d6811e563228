import type { ImportKind } from '#contract/imports/reading.ts'
import { otherSheetWords } from './field-vocabulary.ts'
import { headerKey } from './header-key.ts'
import type { MappedColumn } from './map-columns.ts'

/** What counts towards a sheet of the kind, and how much. */
type Signs = readonly (readonly [fields: readonly string[], weight: number])[]

const SIGNS: Readonly<Record<ImportKind, Signs>> = {
  projects: [
    [['school'], 0.22],
    [['projectName', 'projectCode'], 0.22],
    [['category', 'content'], 0.16],
    [['plannedTotal', 'budget'], 0.2],
    [['phase', 'percent', 'completedToDate', 'receivedToDate', 'paidToDate'], 0.12],
    [['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish', 'buildPeriod'], 0.08],
    [['floorArea', 'landArea', 'sportsArea', 'quantity'], 0.1],
    [['workType', 'year', 'programme', 'township'], 0.05],
  ],
  progress: [
    [['school', 'projectName', 'projectCode'], 0.2],
    [['quarterPlanned', 'quarterReceived', 'quarterPaid', 'quarterCompleted'], 0.3],
    [['reportQuarter'], 0.2],
    [['phase', 'percent'], 0.15],
    [['receivedToDate', 'paidToDate', 'completedToDate'], 0.2],
    [['yearCompleted', 'yearShare', 'completedShare'], 0.15],
  ],
  funds: [
    [['document', 'documentTitle'], 0.3],
    [
      ['fundAmount', 'fundAllocated', 'fundReceived', 'fundPaid', 'allocated', 'received', 'paid'],
      0.2,
    ],
    [['documentDate', 'receivedDate', 'paidDate'], 0.12],
    [['voucher'], 0.25],
    [['payee', 'purpose'], 0.2],
    [['fundingSource'], 0.12],
    [['programme'], 0.08],
    [['school', 'projectName', 'township'], 0.1],
    [['balance'], 0.1],
  ],
  schools: [
    [['school', 'schoolCode'], 0.2],
    [['stage', 'township'], 0.05],
    [['pupils'], 0.22],
    [['classes'], 0.15],
    [['boarders', 'staff', 'teachers'], 0.15],
    [['floorArea', 'landArea', 'sportsArea'], 0.12],
    [['teachingArea', 'livingArea', 'officeArea', 'unsafeArea'], 0.15],
    [['books', 'computers', 'equipmentValue', 'multimediaRooms', 'toiletPlaces', 'beds'], 0.15],
  ],
  targets: [
    [['stage'], 0.3],
    [['school'], 0.12],
    [['floorArea', 'landArea', 'sportsArea', 'targetAmount'], 0.3],
    [['measure'], 0.15],
    [['dueDate'], 0.15],
    [['leader', 'responsibleUnit'], 0.08],
    [['programme'], 0.05],
  ],
}

/** How far the mapped columns and the title speak for a kind, 0 to 1. */
export function scoreKind(
  kind: ImportKind,
  columns: readonly MappedColumn[],
  title: string | null,
): number {
  const found = new Set(
    columns
      .filter(({ confidence, reason }) => confidence >= (reason === 'alike' ? 0.75 : 0.5))
      .map((column) => (column.field ?? '').split(':')[0] ?? ''),
  )
  let score = titleSign(kind, title ?? '')
  for (const [fields, weight] of SIGNS[kind]) {
    if (fields.some((field) => found.has(field))) score += weight
  }
  score -= againstKind(kind, columns, title ?? '')
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}

const SAYS_TARGETS = /目标|任务分解|规划任务|责任分解|任务[和及与]完成|任务完成/

/** What a title says for or against each kind, as words that must occur. */
function titleSign(kind: ImportKind, title: string): number {
  const saysTargets = SAYS_TARGETS.test(title)
  const saysForm = /季报|月报|周报|旬报|季度.{0,8}报表|填报表/.test(title)
  const saysQuarter = /季报|季度|月报/.test(title) && /报表|季报|月报|进度|进展|填报/.test(title)
  const saysProgress = /调度|进度|进展|推进情况/.test(title) && !/项目库|台账|计划|规划/.test(title)
  const saysShares =
    /(?:资金|补助|经费|专款)[^项]{0,12}(?:分配|安排|下达|拨付|拨款)/.test(title) &&
    !/到位.*支付|进度|进展/.test(title)
  const saysMoved = /资金(?:下达|到位|支付|拨付|使用)[^项工]{0,8}(?:情况|台账|明细|登记)/.test(
    title,
  )
  switch (kind) {
    case 'targets':
      return saysTargets ? 0.3 : 0
    case 'progress':
      return saysForm ? 0.45 : saysQuarter ? 0.35 : saysProgress ? 0.3 : 0
    case 'funds':
      if (saysShares) return 0.45
      if (saysMoved) return 0.35
      return /资金|下达|拨付|拨款|指标文件|支付|收支/.test(title) ? 0.2 : 0
    case 'schools':
      return /办学条件|基本情况|学校情况|学校名册|学校一览|办学基本|优质均衡|产权登记/.test(title)
        ? 0.2
        : 0
    case 'projects':
      if (saysForm || saysShares) return -0.1
      return /项目|台账|工程|建设/.test(title) && !saysTargets && !saysQuarter ? 0.1 : 0
  }
}

/** Columns that only another kind of sheet has. */
function againstKind(kind: ImportKind, columns: readonly MappedColumn[], title: string): number {
  const headers = columns.map((column) => headerKey(column.path.join('')))
  const count = (pattern: RegExp): number => headers.filter((header) => pattern.test(header)).length
  switch (kind) {
    case 'projects':
    case 'progress': {
      const foreign = headers.filter((header) =>
        otherSheetWords.some((word) => header.includes(word)),
      )
      return foreign.length * 0.12
    }
    case 'targets':
      return withMoney(headers, title) + foreignToTargets(headers) * 0.12
    case 'schools':
      return count(MONEY_OR_PROJECT) > 0 ? 0.4 : 0
    case 'funds':
      // What a project costs altogether stands beside the money that came for it as well.
      return count(WORKS) * 0.15 + (count(WORKS) > 0 ? count(/总投资/) * 0.15 : 0)
  }
}

const MONEY_OR_PROJECT =
  /投资|资金|万元|费用|概算|预算|金额|单价|经费|合同|供货|施工单位|项目名称|项目类别|建设性质|形象进度/
const WORKS =
  /建设性质|形象进度|(?:工程|建设|项目)(?:进度|进展)|建设内容|建设规模|建筑面积|开工|竣工|所处阶段|在校/

/** Targets are areas and dates; a sheet with money is a list of projects, unless it says what it is. */
function withMoney(headers: readonly string[], title: string): number {
  if (!headers.some((header) => MONEY_OR_PROJECT.test(header))) return 0
  const namesProjects = headers.some((header) => /项目名称|工程名称|^项目$|项目类别/.test(header))
  return SAYS_TARGETS.test(title) && !namesProjects ? 0.15 : 0.35
}

function foreignToTargets(headers: readonly string[]): number {
  return headers.filter((header) => otherSheetWords.some((word) => header.includes(word))).length
}
