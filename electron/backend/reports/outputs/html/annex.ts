import sentences from '#resources/report-sentences/zh-CN.json' with { type: 'json' }
import type { ReportDataset } from '#domain/report/dataset.ts'
import { cellId, isLeading, type ReportTable, type TableRow } from '#domain/report/table.ts'
import { CANCELLED } from '#domain/report/tables/all-projects.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'
import type { LaidAnnex } from '../lay-annex.ts'
import { escapeHtml, escapeWithBreaks } from './escape.ts'
import type { DrawFigure } from './figure.ts'

/** What stands on the pages a table goes on over; filled in when the pages are known. */
const words = sentences.paper

/** One annex on landscape pages of its own, headings repeated on each. */
export function renderAnnex(
  { text, county }: ReportDataset,
  { table, layout, part }: LaidAnnex,
  figure: DrawFigure,
): string {
  const widths = layout.widths.map((width) => `<col style="width:${width.toFixed(2)}pt">`)
  const id = `annex-${table.id}${part === 0 ? '' : `-${part + 1}`}`
  const counted: ReadonlySet<TableRow> =
    table.pageSubtotals === true ? countedRows(table) : new Set()
  const number = `${text.labels.annexHeading}${table.number}`
  return [
    `<section class="annex ${layout.paper}" id="${id}" style="--size:${layout.fontSize}pt"`,
    ` data-continued="${escapeHtml(number + words.continued)}" data-page-mark="${words.pageMark}">`,
    `<p class="annex-number">${escapeHtml(part === 0 ? number : number + words.continued)}</p>`,
    `<h2 id="${id}-title">${escapeHtml(county + table.title)}</h2>`,
    `<p class="unit-line"><span class="page-mark"></span><span>${escapeHtml(table.unitLine)}</span></p>`,
    `<table aria-labelledby="${id}-title">`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead>${headings(table)}</thead>`,
    `<tbody>`,
    ...table.rows.map((row) => bodyRow(table, row, figure, counted.has(row))),
    '</tbody>',
    '</table>',
    table.pageSubtotals === true ? pageSubtotal(table) : '',
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

function bodyRow(
  table: ReportTable,
  row: TableRow,
  figure: DrawFigure,
  isCounted: boolean,
): string {
  const cells = table.columns.map((column, index) => {
    if (index > 0 && index < row.span) return ''
    const cell = row.cells[index]
    if (!cell) return ''
    const span = index === 0 ? attribute('colspan', row.span) : ''
    const text =
      cell.value === null
        ? escapeWithBreaks(cell.text)
        : figure(cellId(table, row, column), cell.text)
    const align = index === 0 && row.span > 1 ? 'label' : column.align
    const unbroken = column.kind === 'text' && /\d\D{1,2}、/.test(cell.text) ? ' unbroken' : ''
    const printed = isCounted && cell.printed !== null ? ` data-printed="${cell.printed}"` : ''
    return `<td class="${align}${unbroken}"${span}${printed}>${text}</td>`
  })
  const place = isLeading(table, row) ? ' leading' : ''
  const counted = isCounted ? ' counted' : ''
  return `<tr class="${row.kind}${place}${counted}">${cells.join('')}</tr>`
}

/**
 * The row that adds up a page, as it is filled in for each when the pages are known; not part of the
 * table until then.
 */
function pageSubtotal(table: ReportTable): string {
  const total = table.rows.find(({ kind }) => kind === 'total')
  if (!total) return ''
  const cells = table.columns.flatMap(({ align, decimals }, index) => {
    if (index > 0 && index < total.span) return []
    if (index === 0) return `<td class="label"${attribute('colspan', total.span)}></td>`
    const sums = total.cells[index]?.isSum === true ? ` data-decimals="${decimals}"` : ''
    return `<td class="${align}"${sums}></td>`
  })
  const row = `<tr class="page-subtotal" data-label="${words.pageSubtotal}">${cells.join('')}</tr>`
  return `<template class="page-subtotal">${row}</template>`
}

/** Rows the total adds up, itself or by way of subtotals. */
function countedRows({ rows }: ReportTable): ReadonlySet<TableRow> {
  const end = rows.findIndex(({ kind, id }) => kind === 'heading' && id === CANCELLED)
  return new Set(
    rows.slice(0, end === -1 ? rows.length : end).filter(({ kind }) => kind === 'data'),
  )
}

function attribute(name: string, value: number): string {
  return value > 1 ? ` ${name}="${value}"` : ''
}
