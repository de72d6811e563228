import type { ReportDataset } from '#domain/report/dataset.ts'
import { REPORT_SENTENCES } from '../narrative/sentences.ts'
import { planCharts } from './charts/plan-charts.ts'

/** One line of the list of what is annexed. */
export interface AnnexLine {
  /** 附图： or 附表： before the first of its kind; empty otherwise. */
  readonly lead: string
  /** 1．学校建设项目分类别汇总表 */
  readonly name: string
}

/** The charts, which have pages together, and the annexes, in the order of their pages. */
export function annexLines(dataset: ReportDataset): AnnexLine[] {
  const { tables, text } = dataset
  const { heading, listed } = REPORT_SENTENCES.charts
  return [
    ...(planCharts(dataset).length === 0 ? [] : [{ lead: `${heading}：`, name: listed }]),
    ...tables.map(({ number, title }, index) => ({
      lead: index === 0 ? `${text.labels.annexHeading}：` : '',
      name: `${number}．${title}`,
    })),
  ]
}
