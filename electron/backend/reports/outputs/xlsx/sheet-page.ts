import type { HeaderFooter, PageSetup } from 'exceljs'
import type { ReportIssue } from '#domain/report/dataset.ts'
import type { AnnexPaper } from '#domain/report/form/annex-paper.ts'

/** In OOXML's list of papers (ECMA-376 18.3.1.63). */
const PAPERS = { A3: 8, A4: 9 } as const

/** As wide as the page or so many pages, as many pages long as it takes. */
export function pageSetup(
  orientation: 'landscape' | 'portrait',
  paper: AnnexPaper = 'A4',
  pagesWide = 1,
): Partial<PageSetup> {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the library declares its enum of papers for the compiler only; there is none to import at run time
    paperSize: PAPERS[paper] as PageSetup['paperSize'],
    orientation,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    horizontalCentered: true,
    // Inches: about 18 mm beside and 20 mm above and below.
    margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
  }
}

/**
 * — 1 — in the outer corner; which issue of a closed quarter it is, across from it. The label begins
 * with a word: a number would be read as part of the size before it.
 */
export function footers(issue: ReportIssue | undefined): Partial<HeaderFooter> {
  const label = issue ? `&9${issue.label.replace('&', '&&')}` : ''
  return {
    differentOddEven: true,
    oddFooter: `${label && `&L${label}`}&R— &P —`,
    evenFooter: `&L— &P —${label && `&R${label}`}`,
  }
}

/** A sheet's name: at most 31 characters, none of those Excel forbids. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
