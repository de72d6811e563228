/**
 * The report as a Word document: text in real styles, annexes as real tables with repeated
 * headings, portrait and landscape sections, page numbers in the outer corner. Everything stays
 * editable in Word, WPS and LibreOffice.
 */
import { Document, Packer } from 'docx'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { planCharts } from '../charts/plan-charts.ts'
import { layAnnex } from '../lay-annex.ts'
import { dateZip } from '../zip-day.ts'
import { annexChildren } from './annex.ts'
import { addCharts } from './charts/add-charts.ts'
import { chartChildren } from './charts/chart-children.ts'
import { chartPart } from './charts/chart-part.ts'
import { coreProperties } from './core-properties.ts'
import { annexSection, textSection } from './page.ts'
import { documentStyles } from './styles.ts'
import { textChildren } from './text-part.ts'

export async function renderDocx(dataset: ReportDataset): Promise<Uint8Array> {
  const annexes = dataset.tables.flatMap(layAnnex)
  const charts = planCharts(dataset)
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: documentStyles(annexes),
    sections: [
      {
        ...textSection(dataset.issue),
        children: [...textChildren(dataset), ...chartChildren(dataset, charts)],
      },
      ...annexes.map((annex) => ({
        ...annexSection(annex.layout.paper, dataset.issue),
        children: annexChildren(dataset, annex),
      })),
    ],
  })
  const written = new Uint8Array(await Packer.toBuffer(file, undefined, [coreProperties(dataset)]))
  const parts = charts.map((chart) => chartPart(chart, dataset.unit))
  const bytes = addCharts(written, parts)
  dateZip(bytes, dataset.madeOn)
  return bytes
}
