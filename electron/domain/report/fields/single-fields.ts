import { formatPartialDate } from '../../partial-date.ts'
import { quarterLabel, quarterParts } from '../../quarter.ts'
import type {
  Completeness,
  FundAmounts,
  Funds,
  Overview,
  ProgressGroup,
  ReportDataset,
} from '../dataset.ts'
import { PRINT_UNIT_NAMES } from '../form/print-form.ts'
import { chineseNumber } from '../tables/layout/chinese-number.ts'
import { CHAPTER_IDS, type ChapterId } from '../form/report-form.ts'
import { type FieldRule, figure, within, words } from './field.ts'

/** How far a group of projects is: of the whole report, and of each programme. */
export const PROGRESS_FIELDS: readonly FieldRule<ProgressGroup>[] = [
  figure('项目个数', 'count', (group) => group.count),
  figure('累计开工个数', 'count', (group) => group.started),
  figure('在建个数', 'count', (group) => group.underConstruction),
  figure('累计竣工个数', 'count', (group) => group.completed),
  figure('未开工个数', 'count', (group) => group.notStarted),
  figure('开工率', 'percent', (group) => group.startedRate),
  figure('竣工率', 'percent', (group) => group.completedRate),
  figure('规划建筑面积', 'area', (group) => group.floorPlanned),
  figure('开工建筑面积', 'area', (group) => group.floorStarted),
  figure('竣工建筑面积', 'area', (group) => group.floorCompleted),
  figure('按面积开工率', 'percent', (group) => group.floorStartedRate),
  figure('按面积竣工率', 'percent', (group) => group.floorCompletedRate),
  figure('本季新开工个数', 'count', ({ change }) => change?.newlyStarted ?? null),
  figure('本季新竣工个数', 'count', ({ change }) => change?.newlyCompleted ?? null),
  figure('开工率比上季增减', 'points', ({ change }) => change?.startedRate ?? null),
  figure('竣工率比上季增减', 'points', ({ change }) => change?.completedRate ?? null),
]

/** Money of the whole report, and of each source. */
export const FUND_FIELDS: readonly FieldRule<FundAmounts>[] = [
  figure('预算总投资', 'money', (funds) => funds.planned),
  figure('累计下达资金', 'money', (funds) => funds.allocated),
  figure('累计到位资金', 'money', (funds) => funds.received),
  figure('累计支付资金', 'money', (funds) => funds.paid),
  figure('到位未支付资金', 'money', (funds) => funds.balance),
  figure('资金下达率', 'percent', (funds) => funds.allocationRate),
  figure('资金到位率', 'percent', (funds) => funds.receiptRate),
  figure('资金支付率', 'percent', (funds) => funds.paymentRate),
]

/** The chapters as a template calls them, whatever their headings are changed to. */
export const CHAPTERS: Readonly<Record<ChapterId, string>> = {
  overview: '总体情况',
  progress: '项目进展',
  funds: '资金情况',
  targets: '面积目标完成情况',
  problems: '存在问题',
  nextSteps: '下一步工作',
}

const FRAME: readonly FieldRule<ReportDataset>[] = [
  words('报告标题', ({ text }) => text.title),
  words('分行标题', ({ text }) => text.titleLines.join('\n')),
  words('县名', ({ county }) => county),
  words('单位名称', ({ bureau }) => bureau),
  words('主送机关', ({ recipient }) => recipient),
  words('抬头', ({ text }) => text.labels.recipient),
  words('年份', ({ quarter }) => String(quarterParts(quarter).year)),
  words('季度序号', ({ quarter }) => chineseNumber(quarterParts(quarter).number)),
  words('季度', ({ quarter }) => quarterLabel(quarter)),
  words('截止日期', ({ asOf, dataDay = asOf }) => formatPartialDate(dataDay)),
  words('制表日期', ({ text }) => text.labels.madeOn),
  words('金额单位', ({ unit }) => PRINT_UNIT_NAMES[unit]),
  words('导语', ({ text }) => text.leadIn.spans.map((span) => span.text).join('')),
  words('负责人', ({ text }) => text.labels.signedBy?.[0] ?? null),
  words('审核人', ({ text }) => text.labels.signedBy?.[1] ?? null),
  words('填表人', ({ text }) => text.labels.signedBy?.[2] ?? null),
  words('盖章处', ({ text }) => text.labels.seal),
  words('版本和校验码', ({ issue }) => issue?.label ?? null),
  words('版次', ({ issue }) => (issue ? `第${issue.version}版` : null)),
  words('校验码', ({ issue }) => issue?.checkCode ?? null),
]

/** As somebody may have changed them; of a chapter that is not printed there is none. */
const HEADINGS: readonly FieldRule<ReportDataset>[] = [
  ...CHAPTER_IDS.map((id) =>
    words(
      `${CHAPTERS[id]}标题`,
      ({ text }: ReportDataset) => text.chapters.find((one) => one.id === id)?.heading ?? null,
    ),
  ),
  words('附注标题', ({ text }) => text.labels.notesHeading),
]

const OVERVIEW: readonly FieldRule<Overview>[] = [
  figure('乡镇个数', 'count', (overview) => overview.townshipCount),
  figure('学校个数', 'count', (overview) => overview.schoolCount),
  areaField('规划运动场面积', 'sports'),
  areaField('规划用地面积', 'land'),
  figure('已取消项目个数', 'count', (overview) => overview.cancelled.count),
  figure('已取消项目预算总投资', 'money', (overview) => overview.cancelled.planned),
]

const FUNDS: readonly FieldRule<Funds>[] = [
  ...FUND_FIELDS,
  figure('累计完成投资', 'money', (funds) => funds.completedInvestment),
  figure('投资完成率', 'percent', (funds) => funds.investmentRate),
  figure('本季下达资金', 'money', ({ quarter }) => quarter?.allocated ?? null),
  figure('本季到位资金', 'money', ({ quarter }) => quarter?.received ?? null),
  figure('本季支付资金', 'money', ({ quarter }) => quarter?.paid ?? null),
  figure('本季完成投资', 'money', ({ quarter }) => quarter?.completedInvestment ?? null),
  figure('更正以前季度处数', 'count', ({ corrected }) => corrected?.count ?? null),
  figure('更正累计下达资金', 'money', ({ corrected }) => corrected?.allocated ?? null),
  figure('更正累计到位资金', 'money', ({ corrected }) => corrected?.received ?? null),
  figure('更正累计支付资金', 'money', ({ corrected }) => corrected?.paid ?? null),
  figure('更正累计完成投资', 'money', ({ corrected }) => corrected?.completedInvestment ?? null),
]

const COMPLETENESS: readonly FieldRule<Completeness>[] = [
  figure('未填报进度个数', 'count', (known) => known.unreported),
  figure('未填预算总投资个数', 'count', (known) => known.withoutPlanned),
  figure('未填建筑面积个数', 'count', (known) => known.withoutFloorArea),
  figure('未填完成投资个数', 'count', (known) => known.withoutCompletedInvestment),
]

/** The fields that stand once in a report, under the headings of the sheet of all fields. */
export const FIELD_GROUPS: readonly {
  readonly title: string
  readonly fields: readonly FieldRule<ReportDataset>[]
}[] = [
  { title: '基本信息', fields: FRAME },
  { title: '各章标题', fields: HEADINGS },
  { title: '总体情况', fields: within(({ overview }: ReportDataset) => overview, OVERVIEW) },
  {
    title: '项目进展',
    fields: within(({ progress }: ReportDataset) => progress.all, PROGRESS_FIELDS),
  },
  { title: '资金情况', fields: within(({ funds }: ReportDataset) => funds, FUNDS) },
  {
    title: '填报情况',
    fields: within(({ completeness }: ReportDataset) => completeness, COMPLETENESS),
  },
]

function areaField(name: string, measure: 'sports' | 'land'): FieldRule<Overview> {
  return figure(
    name,
    'area',
    ({ areas }) => areas.find((one) => one.measure === measure)?.area ?? null,
  )
}
