/** Width in half-width characters: Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\uffdc\u2014]/.test(character) ? 2 : 1
  return width
}
