/**
 * Runs inside the print page, before it becomes paper: cuts every annex table that does not fit on one
 * page into a table a page, each with its headings, 续表 and page x of y, which no style sheet can write.
 * Rows keep their height, for the columns are fixed; a heading, subtotal or leading total goes with the rows below it, a
 * last total with the row above.
 *
 * It is handed over as text, so it may not refer to anything outside itself.
 */
export function paginateAnnexes(): void {
  const PIXELS_PER_MM = 96 / 25.4
  /** Rounding of borders must not push the last row over the edge. */
  const SLACK = 2
  const root = document.documentElement
  root.classList.add('on-paper')

  for (const annex of document.querySelectorAll<HTMLElement>('.annex')) {
    const table = annex.querySelector('table')
    const head = table?.tHead
    const body = table?.tBodies[0]
    if (!table || !head || !body) continue
    const rows = [...body.rows]
    const heights = new Map(rows.map((row) => [row, row.getBoundingClientRect().height]))
    const available =
      Number.parseFloat(getComputedStyle(annex).getPropertyValue('--body-height')) * PIXELS_PER_MM -
      SLACK
    const above = body.getBoundingClientRect().top - annex.getBoundingClientRect().top
    const continuedLine = annex.querySelector<HTMLElement>('.unit-line')?.offsetHeight ?? 0

    const pages: HTMLTableRowElement[][] = [[]]
    let left = available - above
    for (const row of rows) {
      const page = pages.at(-1) ?? []
      const height = heights.get(row) ?? 0
      if (height > left && page.length > 0) {
        const next: HTMLTableRowElement[] = []
        const isLast = row.matches('.total:not(.leading)')
        while (page.length > 1) {
          const last = page.at(-1)
          const isLead = last?.matches('.heading, .subtotal, .leading') === true
          if (!last || !(isLead || (isLast && next.length === 0))) break
          next.unshift(last)
          page.pop()
        }
        pages.push(next)
        const carried = next.reduce((sum, moved) => sum + (heights.get(moved) ?? 0), 0)
        left = available - continuedLine - head.getBoundingClientRect().height - carried
      }
      pages.at(-1)?.push(row)
      left -= height
    }
    if (pages.length === 1) continue

    const { continued = '', pageMark = '' } = annex.dataset
    const unit = annex.querySelector('.unit-line span:last-child')?.textContent ?? ''
    const markOf = (page: number): string =>
      pageMark.replace('{page}', String(page)).replace('{pages}', String(pages.length))
    const mark = annex.querySelector('.unit-line .page-mark')
    if (mark) mark.textContent = markOf(1)
    let before: HTMLElement = annex
    for (const [index, moved] of pages.entries()) {
      if (index === 0) continue
      const page = annex.cloneNode(false) as HTMLElement
      page.removeAttribute('id')
      const line = document.createElement('p')
      line.className = 'unit-line'
      for (const text of [`${continued}　${markOf(index + 1)}`, unit]) {
        line.append(Object.assign(document.createElement('span'), { textContent: text }))
      }
      const part = table.cloneNode(false) as HTMLTableElement
      const columns = table.querySelector('colgroup')
      if (columns) part.append(columns.cloneNode(true))
      const partBody = document.createElement('tbody')
      partBody.append(...moved)
      part.append(head.cloneNode(true), partBody)
      page.append(line, part)
      before.after(page)
      before = page
    }
  }
}
