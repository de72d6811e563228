/**
 * Runs inside the print page, before its annexes are laid out: where the last page of the text would hold
 * nothing but the end of the notes, sets signatures and notes closer, if that takes the page away.
 *
 * Columns as wide and high as the paper's text break where its pages will, by the same rules, and can be
 * asked where; pages cannot.
 *
 * It is handed over as text, so it may not refer to anything outside itself.
 */
export function layOutText(): void {
  const PIXELS_PER_MM = 96 / 25.4
  /** Between the columns; any. */
  const GAP = 40
  document.documentElement.classList.add('on-paper')
  const main = document.querySelector('main')
  const notes = main?.querySelector('.notes')
  const signatures = main?.querySelector('.signatures')
  if (!main || !notes || !signatures) return
  const bodyOf = (name: string): number =>
    Number.parseFloat(getComputedStyle(main).getPropertyValue(name)) * PIXELS_PER_MM
  const width = bodyOf('--body-width')
  const before = main.style.cssText
  main.style.cssText = `box-sizing: content-box; margin: 0; padding: 0; width: ${width}px;
    height: ${bodyOf('--body-height')}px; columns: auto ${width}px; column-gap: ${GAP}px; column-fill: auto;`
  const pageOf = (part: Element): number => {
    const last = [...part.getClientRects()].at(-1)
    const left = (last?.left ?? 0) - main.getBoundingClientRect().left
    return Math.round(left / (width + GAP))
  }
  const end = pageOf(notes)
  if (end > pageOf(signatures)) {
    main.classList.add('close')
    if (pageOf(notes) === end) main.classList.remove('close')
  }
  main.style.cssText = before
}
