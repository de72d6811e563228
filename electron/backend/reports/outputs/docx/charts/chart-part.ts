import type { InvestmentCurve } from '#domain/report/charts/chart.ts'
import { quarterOfYearLabel, quarterParts } from '#domain/quarter.ts'
import { type PrintUnit, toPrinted } from '#domain/report/form/print-form.ts'
import { REPORT_SENTENCES } from '../../../narrative/sentences.ts'
import { type BarDraft, knownSeries, shortName } from '../../charts/bar-drafts.ts'
import type { PlannedChart } from '../../charts/plan-charts.ts'
import { WORD_FONTS } from '../../fonts.ts'
import { escapeHtml } from '../../html/escape.ts'
import { withoutControls } from '../../plain-characters.ts'
import { area, BLACK_LINE, CURVE_LINES, GRID_LINE } from './chart-paint.ts'

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')

/** Quarters named below the axis at most. */
const MOST_NAMES = 11
const LINES = ['planned', 'actual', 'expected'] as const

/** A chart as a part of the document (ECMA-376 part 1, 21.2), its values stored in it. */
export function chartPart({ id, content }: PlannedChart, unit: PrintUnit): string {
  const plot =
    content.kind === 'bars'
      ? barPlot(
          knownSeries(content.draft),
          id === 'funds' ? (fen) => inUnit(fen, unit) : hundredths,
        )
      : linePlot(content.curve, unit)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>`,
    `<c:plotArea><c:layout/>${plot}</c:plotArea>`,
    '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    `${typeOf(900)}</c:chartSpace>`,
  ].join('')
}

/** Bars that lie, the first row on top; what stands at the end of a stacked row stands by its name. */
function barPlot({ series, rows, stacked }: BarDraft, valueOf: (length: number) => number): string {
  const names = rows.map(({ name, ends }) =>
    stacked ? `${shortName(name)}　${ends[0]?.text ?? ''}` : shortName(name),
  )
  const drawn = series.map(({ name, fill }, place) => {
    const values = rows.map(({ lengths }) => {
      const length = lengths[place] ?? null
      return length === null ? null : valueOf(length)
    })
    const inside = `${area(fill)}<c:invertIfNegative val="0"/>${stacked ? '' : VALUE_LABELS}`
    return seriesOf(place, name, inside, names, values)
  })
  return [
    '<c:barChart><c:barDir val="bar"/>',
    `<c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...drawn,
    `<c:gapWidth val="50"/>${stacked ? '<c:overlap val="100"/>' : ''}`,
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>',
    categoryAxis('l', 'maxMin', 1),
    valueAxis('b', stacked ? '#,##0' : AMOUNT, stacked),
  ].join('')
}

/** Planned and actual completed investment, and how it would go on. */
function linePlot({ points }: InvestmentCurve, unit: PrintUnit): string {
  const every = Math.ceil(points.length / MOST_NAMES)
  // The year stands below the first quarter of it that is named.
  const quarters = points.map(({ quarter }, index) => {
    const { year } = quarterParts(quarter)
    const before = points[index - every]
    const isNewYear = before === undefined || quarterParts(before.quarter).year !== year
    return quarterOfYearLabel(quarter) + (index % every === 0 && isNewYear ? `\n${year}年` : '')
  })
  const shown = LINES.filter((name) => points.some((point) => point[name] !== null))
  const drawn = shown.map((name, place) => {
    const values = points.map((point) => {
      const fen = point[name]
      return fen === null ? null : inUnit(Math.round(fen), unit)
    })
    const title = REPORT_SENTENCES.charts.lines[name]
    return seriesOf(place, title, CURVE_LINES[name], quarters, values, '<c:smooth val="0"/>')
  })
  return [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...drawn,
    '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>',
    categoryAxis('b', 'minMax', every),
    valueAxis('l', '#,##0', true),
  ].join('')
}

/** As the sentences and the page write them: 44609 and 320.5. */
const AMOUNT = 'General'

const VALUE_LABELS = [
  `<c:dLbls><c:numFmt formatCode="${AMOUNT}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>`,
  `${typeOf(800)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>`,
  '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>',
  '<c:showBubbleSize val="0"/></c:dLbls>',
].join('')

function seriesOf(
  place: number,
  name: string,
  look: string,
  categories: readonly string[],
  values: readonly (number | null)[],
  end = '',
): string {
  const column = String.fromCharCode(66 + place)
  const last = categories.length + 1
  const numbers = values.map((value, index) => (value === null ? '' : cached(index, String(value))))
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>${texts([name])}</c:strRef></c:tx>${look}`,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${texts(categories)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f>`,
    '<c:numCache><c:formatCode>General</c:formatCode>',
    `<c:ptCount val="${values.length}"/>${numbers.join('')}</c:numCache></c:numRef></c:val>`,
    `${end}</c:ser>`,
  ].join('')
}

function texts(list: readonly string[]): string {
  const points = list.map((text, index) => cached(index, escapeHtml(withoutControls(text))))
  return `<c:strCache><c:ptCount val="${list.length}"/>${points.join('')}</c:strCache>`
}

function cached(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}

/** @param every how many categories share one name */
function categoryAxis(side: 'l' | 'b', orientation: 'minMax' | 'maxMin', every: number): string {
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${BLACK_LINE}</c:spPr>${typeOf(900, ' rot="0" vert="horz"')}<c:crossAx val="2"/><c:crosses val="autoZero"/>`,
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${every}"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')
}

/** A short scale; left out where every bar has its number. */
function valueAxis(side: 'l' | 'b', format: string, shown: boolean): string {
  const grid = `<c:majorGridlines><c:spPr>${GRID_LINE}</c:spPr></c:majorGridlines>`
  return [
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>',
    `<c:delete val="${shown ? 0 : 1}"/><c:axPos val="${side}"/>${shown ? grid : ''}`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    // The rows run from the top, so the axis below them crosses at their last.
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="${side === 'b' ? 'max' : 'autoZero'}"/></c:valAx>`,
  ].join('')
}

/** @param how attributes of its body, where it is not set as usual */
function typeOf(size: number, how = ''): string {
  const face = WORD_FONTS.song
  return [
    `<c:txPr><a:bodyPr${how}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">`,
    '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>',
    `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`,
    '</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>',
  ].join('')
}

function inUnit(fen: number, unit: PrintUnit): number {
  return toPrinted(fen, 'money', unit) / 100
}

function hundredths(length: number): number {
  return Math.round(length * 100) / 100
}
