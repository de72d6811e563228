import type { Fill } from '../../charts/bar-drafts.ts'
import { CSS_FONTS } from '../../fonts.ts'
import { escapeHtml } from '../escape.ts'

/** Width of a chart in points: the text between the margins, 156 mm. */
export const CHART_WIDTH = 442

/** Size of type in charts, in points. */
export const CHART_TYPE = 9

/** The patterns, once per document. */
export const PATTERNS = [
  '<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>',
  '<pattern id="hatched" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<rect width="4" height="4" fill="#fff"/><rect width="1.4" height="4" fill="#000"/></pattern>',
  '<pattern id="dotted" width="4" height="4" patternUnits="userSpaceOnUse">',
  '<rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r="0.7" fill="#000"/></pattern>',
  '</defs></svg>',
].join('')

const PAINT: Record<Fill, string> = {
  black: '#333',
  hatched: 'url(#hatched)',
  dotted: 'url(#dotted)',
  white: '#fff',
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function bar({ x, y, width, height }: Box, fill: Fill): string {
  const place = `x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}"`
  return `<rect ${place} fill="${PAINT[fill]}" stroke="#000" stroke-width="0.5"/>`
}

export type Anchor = 'start' | 'middle' | 'end'

/** A line of text; `figure` ties it to the figure it shows. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number },
  anchor: Anchor = 'start',
  figure?: string,
): string {
  const tied = figure === undefined ? '' : ` data-figure="${escapeHtml(figure)}"`
  return `<text x="${fixed(at.x)}" y="${fixed(at.y)}" text-anchor="${anchor}"${tied}>${escapeHtml(text)}</text>`
}

export function line(points: readonly (readonly [number, number])[], dashes = ''): string {
  const path = points.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join(' ')
  const style = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`
  return `<polyline points="${path}" fill="none" stroke="#000" stroke-width="1"${style}/>`
}

/** The picture: what it shows is said by its title to who cannot see it. */
export function picture(title: string, height: number, parts: readonly string[]): string {
  return [
    `<svg role="img" viewBox="0 0 ${CHART_WIDTH} ${fixed(height)}" width="100%"`,
    ` style="font:${CHART_TYPE}px ${escapeHtml(CSS_FONTS.song)}"><title>${escapeHtml(title)}</title>`,
    ...parts,
    '</svg>',
  ].join('')
}

/** Samples of the fills with their names, in one line. */
export function legend(
  names: readonly { readonly name: string; readonly fill: Fill }[],
  y: number,
): string {
  let x = 0
  return names
    .map(({ name, fill }) => {
      const at = x
      x += 18 + name.length * CHART_TYPE + 14
      return (
        bar({ x: at + 0.5, y: y - 7, width: 13, height: 7.5 }, fill) +
        label(name, { x: at + 17, y })
      )
    })
    .join('')
}

export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
