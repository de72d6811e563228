import {
  AlignmentType,
  convertMillimetersToTwip as twips,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { ReportIssue } from '#domain/report/dataset.ts'
import type { AnnexPaper } from '#domain/report/form/annex-paper.ts'
import { ANNEX_PAGES, TEXT_PAGE } from '../paper.ts'
import { STYLE } from './styles.ts'

interface SectionFrame {
  readonly properties: ISectionPropertiesOptions
  readonly footers: { readonly default: Footer; readonly even: Footer }
}

/** From the paper's lower edge to the page number's line: the number stands 7 mm below the text. */
const FOOTER_TO_TEXT = 13
/** The line that names the issue stands below the page number, which keeps its place. */
const ISSUE_LINE = 5

/**
 * A4 upright. The styles set 22 lines of 28 characters by exact pitch and spacing, not by Word's
 * character grid, which LibreOffice and WPS read each in its own way.
 */
export function textSection(issue: ReportIssue | undefined): SectionFrame {
  const { width, height, margin } = TEXT_PAGE
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: margins(margin, issue),
      },
    },
    footers: pageNumbers(issue),
  }
}

/** A landscape section of its own, so that Word turns just these pages. */
export function annexSection(paper: AnnexPaper, issue: ReportIssue | undefined): SectionFrame {
  const { width, height, margin } = ANNEX_PAGES[paper]
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // Word stores the upright size and turns it by the orientation.
        size: {
          width: twips(height),
          height: twips(width),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: margins(margin, issue),
      },
    },
    footers: pageNumbers(issue),
  }
}

interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

function margins({ top, right, bottom, left }: Margins, issue: ReportIssue | undefined) {
  return {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    footer: twips(bottom - FOOTER_TO_TEXT - (issue ? ISSUE_LINE : 0)),
    header: twips(15),
  }
}

/** — 1 — in the outer corner, one character in; the issue, if it is one, below on the inner side. */
function pageNumbers(issue: ReportIssue | undefined): SectionFrame['footers'] {
  const { LEFT, RIGHT } = AlignmentType
  return {
    default: footer(pageNumber(STYLE.pageNumberOdd, RIGHT), issue, LEFT),
    even: footer(pageNumber(STYLE.pageNumberEven, LEFT), issue, RIGHT),
  }
}

type Alignment = (typeof AlignmentType)['LEFT' | 'RIGHT']

function footer(number: Paragraph, issue: ReportIssue | undefined, inner: Alignment): Footer {
  if (!issue) return new Footer({ children: [number] })
  const label = new Paragraph({
    style: STYLE.issue,
    alignment: inner,
    children: [new TextRun({ text: issue.label })],
  })
  return new Footer({ children: [number, label] })
}

function pageNumber(style: string, alignment: Alignment): Paragraph {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Paragraph({ style, alignment, children })
}
