import type { ReportDataset } from '#domain/report/dataset.ts'
import { escapeHtml } from '../html/escape.ts'
import { withoutControls } from '../plain-characters.ts'

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/**
 * Who made the document and when, in place of what the writing library stamps with the clock: the
 * same report is the same file whenever it is written.
 */
export function coreProperties({ text, bureau, madeOn }: ReportDataset): {
  readonly path: string
  readonly data: string
} {
  const by = escapeHtml(withoutControls(bureau))
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      `<cp:coreProperties ${NAMESPACES}>`,
      `<dc:title>${escapeHtml(withoutControls(text.title))}</dc:title><dc:creator>${by}</dc:creator>`,
      `<cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
      `${at('created')}${at('modified')}</cp:coreProperties>`,
    ].join(''),
  }
}
