import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, type Palette } from '../../../../renderer/styles/palette.ts'

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['ground', 'surface', 'surfaceSoft', 'selected'] as const
const TEXTS = ['text', 'textSoft', 'textFaint', 'accent', 'wrong', 'stopped', 'done'] as const
const TAGS = ['done', 'working', 'waiting', 'stopped', 'wrong'] as const

function weakPairs(palette: Palette): string[] {
  const pairs = [
    ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
    ...TAGS.map((tag) => [tag, `${tag}Soft`] as const),
    ['accent', 'accentSoft'] as const,
  ]
  return pairs
    .filter(([text, ground]) => contrast(palette[text], palette[ground]) < 4.5)
    .map(([text, ground]) => `${text} on ${ground}`)
}

describe('the palette', () => {
  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('keeps every text readable on every ground when %s', (_name, palette) => {
    expect(weakPairs(palette)).toEqual([])
  })
})
