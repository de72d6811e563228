import type { ReportIssue } from '#domain/report/dataset.ts'
import { ANNEX_PAGES, CHART_PAGE, TEXT_LETTER_SPACING, TEXT_PAGE } from '../paper.ts'
import { CSS_FONTS, FONT_FACES } from '../fonts.ts'
import { CHART_GAP } from './charts/pack-charts.ts'

/**
 * The print style. Page numbers stand in margin boxes, 7 mm below the text and one character in
 * from the outer edge (GB/T 9704-2012 7.5); a header template would be drawn as well as these.
 */
export function reportStyle(issue: ReportIssue | undefined): string {
  return [
    FONT_FACES,
    pageRules(),
    issue ? issueRules(issue) : '',
    TEXT_RULES,
    CHART_RULES,
    ANNEX_RULES,
    SCREEN_RULES,
  ].join('\n')
}

interface Page {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

function pageBox({ width, height, margin }: Page): string {
  const { top, right, bottom, left } = margin
  return `size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`
}

/** The room between the margins, which the annexes are cut into pages by. */
function bodyBox({ width, height, margin }: Page): string {
  const { top, right, bottom, left } = margin
  return `width: ${width - left - right}mm; --body-height: ${height - top - bottom};`
}

function pageRules(): string {
  const number = `content: '— ' counter(page) ' —'; font: 14pt ${CSS_FONTS.song};
    vertical-align: top; padding-top: 7mm;`
  return `
@page { ${pageBox(TEXT_PAGE)} }
@page charts { ${pageBox(CHART_PAGE)} }
@page annexA4 { ${pageBox(ANNEX_PAGES.A4)} }
@page annexA3 { ${pageBox(ANNEX_PAGES.A3)} }
@page :right { @bottom-right { ${number} padding-right: 14pt; } }
@page :left { @bottom-left { ${number} padding-left: 14pt; } }`
}

/** Which issue this is, in the inner corner of every page, across from the page number. */
function issueRules({ label }: ReportIssue): string {
  const line = `content: '${label.replace(/[^\p{L}\p{N}\s]/gu, '')}'; font: 9pt ${CSS_FONTS.song};
    vertical-align: top; padding-top: 8.5mm;`
  return `
@page :right { @bottom-left { ${line} } }
@page :left { @bottom-right { ${line} } }`
}

const TEXT_RULES = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: ${TEXT_PAGE.fontSize}pt/${TEXT_PAGE.lineHeight}pt ${CSS_FONTS.fangsong};
  color: #000; letter-spacing: ${TEXT_LETTER_SPACING.toFixed(3)}pt;
  line-break: strict; overflow-wrap: anywhere;
  text-autospace: no-autospace; text-spacing-trim: space-all; }
main { --body-width: ${TEXT_PAGE.width - TEXT_PAGE.margin.left - TEXT_PAGE.margin.right};
  --body-height: ${TEXT_PAGE.height - TEXT_PAGE.margin.top - TEXT_PAGE.margin.bottom}; }
main p { text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
h1 { font: 22pt/${TEXT_PAGE.lineHeight * 1.2}pt ${CSS_FONTS.xiaobiaosong}; letter-spacing: 0;
  text-align: center; text-wrap: balance; margin-bottom: ${TEXT_PAGE.lineHeight * 0.6}pt; }
h1 span { display: block; }
a { color: inherit; text-decoration: none; }
main h2 { font: inherit; font-family: ${CSS_FONTS.hei}; text-indent: 2em; break-after: avoid; }
main h3 { font: inherit; font-family: ${CSS_FONTS.kai}; text-indent: 2em; break-after: avoid; }
main .recipient { text-indent: 0; }
.annexes { margin-top: ${TEXT_PAGE.lineHeight}pt; padding-left: 5em; list-style: none; }
.annexes li { break-inside: avoid; break-after: avoid; }
.annexes li.lead { text-indent: calc(-3em - ${(3 * TEXT_LETTER_SPACING).toFixed(3)}pt); }
main > section:has(+ :is(.annexes, .signatures)) > p:last-child { break-after: avoid; }
.signatures { break-inside: avoid; margin-top: ${TEXT_PAGE.lineHeight * 2}pt; }
.signatures p { text-indent: 0; }
.seal { width: fit-content; margin-left: auto; margin-right: 4em;
  padding-top: ${TEXT_PAGE.lineHeight}pt; }
.seal p { text-align: center; }
.signatures .people { display: flex; flex-wrap: wrap; justify-content: space-between;
  margin-top: ${TEXT_PAGE.lineHeight * 1.5}pt; letter-spacing: 0; }
.people span { display: inline-flex; align-items: flex-end; max-width: 100%; white-space: nowrap; }
.people i { display: inline-block; min-width: 4.6em; min-height: 1.35em; line-height: 1.35; font-style: normal;
  text-align: center; white-space: normal; margin-bottom: 0.3em; border-bottom: 0.6pt solid #000; }
.unsealed { margin-top: ${TEXT_PAGE.lineHeight}pt; }
.unsealed .seal { padding-top: 0; }
.notes { margin-top: ${TEXT_PAGE.lineHeight / 2}pt; padding-top: 4pt; border-top: 0.6pt solid #000;
  font-size: 10.5pt; line-height: 15pt; letter-spacing: 0; break-inside: avoid; }
.notes p { text-indent: 0; padding-left: 1.5em; orphans: 2; widows: 2; }
.notes p:not(:first-child) { text-indent: -1.5em; padding-left: 3em; }
.notes p:first-child { padding-left: 0; break-after: avoid; }
.close .signatures { margin-top: ${TEXT_PAGE.lineHeight}pt; }
.close .signatures .people { margin-top: ${TEXT_PAGE.lineHeight}pt; }
.close .notes { font-size: 10pt; line-height: 13.5pt; }`

const CHART_RULES = `
.charts { page: charts; break-before: page; letter-spacing: 0; line-height: 1.4; }
.charts-number { font: 16pt/1.3 ${CSS_FONTS.hei}; }
.charts h2 { font: 18pt/1.4 ${CSS_FONTS.xiaobiaosong}; text-align: center; margin-bottom: 8pt;
  text-wrap: balance; break-after: avoid; }
.charts figure { break-inside: avoid; margin-bottom: ${CHART_GAP}pt; }
.charts figure:last-child { margin-bottom: 0; }
.charts figure svg { display: block; }
.charts figure p { font: 9pt/1.5 ${CSS_FONTS.song}; margin-top: 3pt; }
.charts figcaption { font: 10.5pt/1.8 ${CSS_FONTS.hei}; text-align: center; margin-top: 3pt; }`

/** Whatever is wider than its page would shrink all that is printed with it: figures break too, where nothing else helps. */
const ANNEX_RULES = `
.annex { break-before: page; letter-spacing: 0; line-height: 1.35; }
.annex.A4 { page: annexA4; ${bodyBox(ANNEX_PAGES.A4)} }
.annex.A3 { page: annexA3; ${bodyBox(ANNEX_PAGES.A3)} }
.annex-number { font: 16pt/1.3 ${CSS_FONTS.hei}; }
.annex h2 { font: 18pt/1.4 ${CSS_FONTS.xiaobiaosong}; text-align: center; text-wrap: balance; break-after: avoid; }
.unit-line { font: 10.5pt/1.6 ${CSS_FONTS.fangsong}; break-after: avoid; min-height: 1.6em;
  display: flex; justify-content: space-between; }
.annex table { width: 100%; table-layout: fixed; border-collapse: collapse;
  border: 1.1pt solid #000;
  font: var(--size)/1.32 ${CSS_FONTS.song}; font-variant-numeric: tabular-nums; }
.annex th, .annex td { border: 0.5pt solid #000; padding: 2.4pt 2.6pt; vertical-align: middle;
  text-wrap: balance; }
.annex thead { display: table-header-group; }
.annex th { font-family: ${CSS_FONTS.hei}; font-weight: normal; text-align: center;
  padding: 2.4pt 1.6pt; }
.annex tr { break-inside: avoid; }
.annex tr.subtotal, .annex tr.heading { break-after: avoid; }
.annex tr.total { break-before: avoid; }
.annex tr.leading { break-before: auto; break-after: avoid; }
.annex :is(tr.subtotal, tr.total, tr.heading, tr.page-subtotal) td { font-family: ${CSS_FONTS.hei}; }
.annex .left, .annex .label { text-align: left; }
.annex .center, .annex .total .label { text-align: center; }
.annex .unbroken { word-break: keep-all; }
.annex .right { text-align: right; word-break: keep-all; }
.annex .within td:nth-child(2) { padding-left: 1.2em; }`

/** For whoever opens the file in a browser instead of printing it. */
const SCREEN_RULES = `
@media screen {
  html:not(.on-paper) body { background: #e9ebee; }
  html:not(.on-paper) :is(main, .charts, .annex) { background: #fff; margin: 8mm auto; padding: 15mm; }
  html:not(.on-paper) :is(main, .charts) { width: ${TEXT_PAGE.width}mm; padding: 20mm ${TEXT_PAGE.margin.left}mm; }
  html:not(.on-paper) .annex { width: ${ANNEX_PAGES.A4.width}mm; overflow-x: auto; }
}`
