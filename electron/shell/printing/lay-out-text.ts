/**
 * Runs inside the print page, before its annexes are laid out, and looks at the last pages of the text. The
 * page with the date of signing carries words of the text (GB/T 9704-2012 7.3.5.5): signatures and notes are
 * set closer where that brings the signatures back to the page before, and where only the list of the annexes
 * would still stand above them, the last lines of the text go over with them, which no style sheet brings
 * about where a paragraph is long. Where the very last page would hold nothing but the notes, they are set
 * closer too, if that takes the page away.
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
  /** Lines that stand together at the top of a page, and at the foot of the one before. */
  const LINES = 2
  /** Higher than any column, so that lines of two columns differ. */
  const COLUMN = 1e6
  document.documentElement.classList.add('on-paper')
  const main = document.querySelector('main')
  const signatures = main?.querySelector('.signatures')
  if (!main || !signatures) return
  const notes = main.querySelector('.notes')
  const bodyOf = (name: string): number =>
    Number.parseFloat(getComputedStyle(main).getPropertyValue(name)) * PIXELS_PER_MM
  const width = bodyOf('--body-width')
  const before = main.style.cssText
  main.style.cssText = `box-sizing: content-box; margin: 0; padding: 0; width: ${width}px;
    height: ${bodyOf('--body-height')}px; columns: auto ${width}px; column-gap: ${GAP}px; column-fill: auto;`
  const columnOf = (left: number): number =>
    Math.floor((left + 1 - main.getBoundingClientRect().left) / (width + GAP))
  const pageOf = (part: Element): number =>
    columnOf([...part.getClientRects()].at(-1)?.left ?? main.getBoundingClientRect().left)

  /** Where the last lines of a paragraph begin; null where fewer than these would be left of it. */
  const lastLines = (paragraph: Element): Range | null => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    const pitch = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    const range = document.createRange()
    const found = document.createRange()
    let lines = 0
    let line = Number.NaN
    for (const text of texts.toReversed()) {
      for (let at = (text.textContent ?? '').length - 1; at >= 0; at -= 1) {
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const { bottom, height, left, top } = range.getBoundingClientRect()
        if (height === 0) continue
        // Figures may be of another font, and stand a little higher or lower in their line.
        const place = columnOf(left) * COLUMN + (top + bottom) / 2
        if (!(Math.abs(place - line) < pitch / 2)) {
          lines += 1
          line = place
          if (lines === 2 * LINES) return found
        }
        if (lines <= LINES) found.setStart(text, at)
      }
    }
    return null
  }

  /** Sets signatures and notes closer, if that takes this part back a page. */
  const setCloserFor = (part: Element): void => {
    const page = pageOf(part)
    main.classList.add('close')
    if (pageOf(part) === page) main.classList.remove('close')
  }

  setCloserFor(signatures)
  const texts = main.querySelectorAll(':scope > p:not(.recipient), :scope > section > p')
  const last = texts[texts.length - 1]
  if (last && pageOf(last) < pageOf(signatures)) {
    const lines = lastLines(last)
    let moved = last
    if (lines) {
      moved = document.createElement('p')
      lines.setEnd(last, last.childNodes.length)
      moved.append(lines.extractContents())
      last.after(moved)
    } else {
      while (moved.previousElementSibling?.matches('h2, h3')) moved = moved.previousElementSibling
    }
    const [over, left] = [moved as HTMLElement, last as HTMLElement]
    const apart = { over: over.style.cssText, left: left.style.cssText }
    over.style.breakBefore = 'column'
    if (lines) {
      over.style.textIndent = '0'
      left.style.textAlignLast = 'justify'
    }
    if (pageOf(moved) < pageOf(signatures)) main.classList.add('close')
    if (pageOf(moved) === pageOf(signatures)) over.style.breakBefore = 'page'
    else {
      main.classList.remove('close')
      over.style.cssText = apart.over
      left.style.cssText = apart.left
      if (lines) {
        last.append(...moved.childNodes)
        moved.remove()
      }
    }
  }

  const isClose = main.classList.contains('close')
  if (notes && !isClose && pageOf(notes) > pageOf(signatures)) setCloserFor(notes)
  main.style.cssText = before
}
