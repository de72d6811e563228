import type { ReportDataset } from '#domain/report/dataset.ts'
import { cellId, type ReportTable, type TableRow } from '#domain/report/table.ts'
import { headerGrid } from '#domain/report/tables/header-grid.ts'
import { layOutTable } from '../paper.ts'
import { escapeHtml } from './escape.ts'

/** One annex on landscape pages of its own, headings repeated on each. */
export function renderAnnex({ text, county }: ReportDataset, table: ReportTable): string {
  const layout = layOutTable(table.columns)
  const widths = layout.widths.map((width) => `<col style="width:${width.toFixed(2)}pt">`)
  const id = `annex-${table.id}`
  return [
    `<section class="annex ${layout.paper}" id="${id}" style="--size:${layout.fontSize}pt">`,
    `<p class="annex-number">${escapeHtml(text.labels.annexHeading)}${table.number}</p>`,
    `<h2 id="${id}-title">${escapeHtml(county + table.title)}</h2>`,
    `<p class="unit-line">${escapeHtml(table.unitLine)}</p>`,
    `<table aria-labelledby="${id}-title">`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead>${headings(table)}</thead>`,
    `<tbody>`,
    ...table.rows.map((row) => bodyRow(table, row)),
    '</tbody>',
    '</table>',
    '</section>',
  ].join('\n')
}

function headings({ columns }: ReportTable): string {
  return headerGrid(columns)
    .map((cells) => {
      const drawn = cells.map(({ text, rowSpan, columnSpan }) => {
        const spans = `${attribute('rowspan', rowSpan)}${attribute('colspan', columnSpan)}`
        const scope = columnSpan > 1 ? 'colgroup' : 'col'
        return `<th scope="${scope}"${spans}>${escapeHtml(text)}</th>`
      })
      return `<tr>${drawn.join('')}</tr>`
    })
    .join('')
}

function bodyRow(table: ReportTable, row: TableRow): string {
  const cells = table.columns.map((column, index) => {
    if (index > 0 && index < row.span) return ''
    const cell = row.cells[index]
    if (!cell) return ''
    const span = index === 0 ? attribute('colspan', row.span) : ''
    const figure =
      cell.value === null ? '' : ` data-figure="${escapeHtml(cellId(table, row, column))}"`
    const align = index === 0 && row.span > 1 ? 'label' : column.align
    return `<td class="${align}"${span}${figure}>${escapeHtml(cell.text)}</td>`
  })
  return `<tr class="${row.kind}">${cells.join('')}</tr>`
}

function attribute(name: string, value: number): string {
  return value > 1 ? ` ${name}="${value}"` : ''
}
