import type { Fill } from '../../charts/bar-drafts.ts'

export const BLACK_LINE = lineOf(6350, '000000')
export const GRID_LINE = lineOf(3175, '999999')

/** Told apart on grey paper. */
const PAINT: Record<Fill, string> = {
  black: '<a:solidFill><a:srgbClr val="333333"/></a:solidFill>',
  hatched: patternOf('wdUpDiag'),
  // LibreOffice draws every pattern as the same hatching, so that the second kind is grey.
  dotted: '<a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>',
  white: '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
}

/** The look of one series of bars. */
export function area(fill: Fill): string {
  return `<c:spPr>${PAINT[fill]}${BLACK_LINE}</c:spPr>`
}

/** The looks of the lines of planned and actual investment. */
export const CURVE_LINES = {
  planned: curve('dash', 'none'),
  actual: curve('solid', 'circle'),
  expected: curve('sysDot', 'none'),
} as const

function curve(dash: 'dash' | 'solid' | 'sysDot', marker: 'none' | 'circle'): string {
  const dot =
    marker === 'none'
      ? '<c:symbol val="none"/>'
      : `<c:symbol val="circle"/><c:size val="5"/>${area('black')}`
  return `<c:spPr>${lineOf(12_700, '000000', dash)}</c:spPr><c:marker>${dot}</c:marker>`
}

/** @param width in EMU, of which a point has 12,700 */
function lineOf(width: number, colour: string, dash = 'solid'): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`
}

function patternOf(preset: string): string {
  return [
    `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>`,
    '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
  ].join('')
}
