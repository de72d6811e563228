/** A label under or over a line, in the units of the drawing. */
export interface Label {
  /** Of its middle. */
  readonly x: number
  readonly width: number
}

/** Left between two labels of one level. */
const GAP = 6

/**
 * Puts each label on the lowest level on which it covers no other, so that close dates can be read.
 *
 * @returns the levels in the order of the labels, 0 nearest to the line
 */
export function labelLevels(labels: readonly Label[]): number[] {
  const levels = labels.map(() => 0)
  /** The right end of the last label of each level. */
  const ends: number[] = []
  const fromLeft = labels
    .map((label, index) => ({ index, from: label.x - label.width / 2, width: label.width }))
    .toSorted((a, b) => a.from - b.from)
  for (const { index, from, width } of fromLeft) {
    const free = ends.findIndex((end) => end + GAP <= from)
    const level = free === -1 ? ends.length : free
    ends[level] = from + width
    levels[index] = level
  }
  return levels
}

/** How wide a text is drawn, near enough: Chinese characters are square, others about half. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += character > '\u2E7F' ? fontSize : fontSize * 0.58
  return width
}
