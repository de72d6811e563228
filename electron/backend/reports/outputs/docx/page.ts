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
import { ANNEX_PAGES, type AnnexPaper, TEXT_PAGE } from '../paper.ts'
import { STYLE } from './styles.ts'

interface SectionFrame {
  readonly properties: ISectionPropertiesOptions
  readonly footers: { readonly default: Footer; readonly even: Footer }
}

/** From the paper's lower edge to the page number's line: the number stands 7 mm below the text. */
const FOOTER_TO_TEXT = 13

/**
 * A4 upright. The styles set 22 lines of 28 characters by exact pitch and spacing, not by Word's
 * character grid, which LibreOffice and WPS read each in its own way.
 */
export function textSection(): SectionFrame {
  const { width, height, margin } = TEXT_PAGE
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: margins(margin),
      },
    },
    footers: pageNumbers(),
  }
}

/** A landscape section of its own, so that Word turns just these pages. */
export function annexSection(paper: AnnexPaper): SectionFrame {
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
        margin: margins(margin),
      },
    },
    footers: pageNumbers(),
  }
}

interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

function margins({ top, right, bottom, left }: Margins) {
  return {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    footer: twips(bottom - FOOTER_TO_TEXT),
    header: twips(15),
  }
}

/** — 1 — in the outer corner, one character in. */
function pageNumbers(): SectionFrame['footers'] {
  return {
    default: pageNumber(STYLE.pageNumberOdd, AlignmentType.RIGHT),
    even: pageNumber(STYLE.pageNumberEven, AlignmentType.LEFT),
  }
}

function pageNumber(style: string, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Footer({ children: [new Paragraph({ style, alignment, children })] })
}
