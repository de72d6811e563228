import {
  STANDARD_FONT_IDS,
  STANDARD_FONTS,
  type StandardFont,
} from '#domain/report/form/standard-fonts.ts'

/** Letters whose widths differ between any two fonts that are worth telling apart. */
const SAMPLE = 'mmiiWW01.,'

/** The width of the sample in a CSS font family list. */
export type MeasureFont = (families: string) => number

/**
 * The standard's fonts that are not installed. A browser says of any font that it may use it, so the
 * names are measured before two different fallbacks: only a font that is there is as wide before both.
 */
export function missingFonts(measure: MeasureFont): readonly StandardFont[] {
  const canTell = measure('monospace') !== measure('serif')
  return STANDARD_FONT_IDS.filter((id) => {
    const names = STANDARD_FONTS[id]
    const isInstalled = names.some(
      (name) => measure(`'${name}', monospace`) === measure(`'${name}', serif`),
    )
    return canTell && !isInstalled
  })
}

/** Measures in this page. */
export function canvasMeasure(): MeasureFont {
  const context = document.createElement('canvas').getContext('2d')
  return (families) => {
    if (context === null) return 0
    context.font = `40px ${families}`
    return context.measureText(SAMPLE).width
  }
}
