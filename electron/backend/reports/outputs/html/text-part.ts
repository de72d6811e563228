import type { ReportDataset } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { annexLines } from '../annex-lines.ts'
import { signatureLines } from '../signature-lines.ts'
import { escapeHtml, escapeWithBreaks } from './escape.ts'
import type { DrawFigure } from './figure.ts'

/** Title, chapters, list of annexes, signature block and notes. */
export function renderTextPart(dataset: ReportDataset, figure: DrawFigure): string {
  const { text } = dataset
  return [
    '<main>',
    `<h1>${text.titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>`,
    text.labels.recipient === null
      ? ''
      : `<p class="recipient">${escapeHtml(text.labels.recipient)}</p>`,
    text.leadIn.spans.length === 0 ? '' : paragraph(text.leadIn, figure),
    ...text.chapters.map(({ id, heading, paragraphs }) =>
      [
        `<section id="${id}">`,
        `<h2>${escapeHtml(heading)}</h2>`,
        ...paragraphs.map((one) => paragraph(one, figure)),
        '</section>',
      ].join('\n'),
    ),
    annexList(dataset),
    signatureBlock(dataset),
    notes(dataset, figure),
    '</main>',
  ]
    .filter(Boolean)
    .join('\n')
}

function paragraph({ kind, spans }: Paragraph, figure: DrawFigure): string {
  const tag = kind === 'subheading' ? 'h3' : 'p'
  return `<${tag}>${spans.map((one) => span(one, figure)).join('')}</${tag}>`
}

function span({ text, figure: id }: Span, figure: DrawFigure): string {
  return id === undefined ? escapeWithBreaks(text) : figure(id, text)
}

function annexList(dataset: ReportDataset): string {
  const lines = annexLines(dataset)
  if (lines.length === 0) return ''
  const items = lines.map(
    ({ lead, name }) => `<li${lead === '' ? '' : ' class="lead"'}>${escapeHtml(lead + name)}</li>`,
  )
  return `<ul class="annexes">${items.join('')}</ul>`
}

function signatureBlock({ bureau, text: { labels } }: ReportDataset): string {
  const lines = signatureLines(labels).map(
    ({ role, name }) => `<span>${escapeHtml(role)}：<i>${escapeHtml(name)}</i></span>`,
  )
  return [
    `<div class="signatures${labels.seal === '' ? ' unsealed' : ''}">`,
    '<div class="seal">',
    `<p>${escapeHtml(bureau)}${escapeHtml(labels.seal)}</p>`,
    `<p>${escapeHtml(labels.madeOn)}</p>`,
    '</div>',
    `<p class="people">${lines.join('')}</p>`,
    '</div>',
  ].join('\n')
}

function notes({ text }: ReportDataset, figure: DrawFigure): string {
  if (text.notes.length === 0) return ''
  return [
    '<aside class="notes">',
    `<p>${escapeHtml(text.labels.notesHeading)}：</p>`,
    ...text.notes.map((one) => paragraph(one, figure)),
    '</aside>',
  ].join('\n')
}
