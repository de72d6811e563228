/**
 * Runs inside the print page, before it becomes paper: takes the annexes out of the `#annexes` template
 * and cuts every table that does not fit on one page into a table a page, each with its headings, 续表 and
 * page x of y, which no style sheet can write. Rows keep their height, for the columns are fixed; a heading,
 * subtotal or leading total goes with the rows below it, a last total with the row above.
 *
 * Where the annex brings a row that adds up a page, each of several pages ends with it, or has it
 * before the total: it adds up the printed figures of the page's counted rows.
 *
 * The first pages of the annexes are put behind the text; the others wait, in their order, in templates of
 * class `part`, where they are not laid out and take little memory.
 *
 * It is handed over as text, so it may not refer to anything outside itself.
 *
 * @param pagesAPart about how many pages of annexes are printed together; null for all of them
 * @returns the number of parts
 */
export async function layOutAnnexes(pagesAPart: number | null): Promise<number> {
  const PIXELS_PER_MM = 96 / 25.4
  /** Rounding of borders must not push the last row over the edge. */
  const SLACK = 2
  /** A table of thousands of rows laid out at once would take most of the memory of printing. */
  const ROWS_AT_ONCE = 200
  document.documentElement.classList.add('on-paper')
  const waiting = document.querySelector<HTMLTemplateElement>('template#annexes')
  if (!waiting) return 1
  const printed: HTMLElement[] = []

  /** The row of a page's sums; — in a column of which none of the page's rows says anything. */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- The whole goes into the page as text.
  const withSums = (
    row: HTMLTableRowElement,
    page: readonly HTMLTableRowElement[],
  ): HTMLTableRowElement => {
    const filled = row.cloneNode(true) as HTMLTableRowElement
    const counted = page.filter((one) => one.matches('.counted'))
    const [label, ...cells] = filled.cells
    const count = String(counted.length)
    if (label) label.textContent = (row.dataset.label ?? '').replace('{count}', count)
    for (const [index, cell] of cells.entries()) {
      const { decimals } = cell.dataset
      if (decimals === undefined) continue
      const fromEnd = cells.length - index
      const known = counted.flatMap(({ cells: own }) => {
        const value = own[own.length - fromEnd]?.dataset.printed
        return value === undefined ? [] : [Number(value)]
      })
      const sum = known.reduce((total, value) => total + value, 0) / 10 ** Number(decimals)
      const digits = Number(decimals)
      cell.textContent =
        known.length === 0
          ? '—'
          : sum.toLocaleString('en-US', {
              minimumFractionDigits: digits,
              maximumFractionDigits: digits,
            })
    }
    return filled
  }

  for (const annex of waiting.content.querySelectorAll<HTMLElement>('.annex')) {
    const table = annex.querySelector('table')
    const head = table?.tHead
    const body = table?.tBodies[0]
    printed.push(annex)
    if (!table || !head || !body) continue
    const rows = [...body.rows]
    body.replaceChildren()
    waiting.before(annex)
    const heights = new Map<HTMLTableRowElement, number>()
    let subtotalHeight = 0
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE)
      body.replaceChildren(...some)
      // Asking lays the rows out, and waits for fonts that only they use.
      await document.fonts.ready
      for (const row of some) heights.set(row, row.getBoundingClientRect().height)
    }
    const available =
      Number.parseFloat(getComputedStyle(annex).getPropertyValue('--body-height')) * PIXELS_PER_MM -
      SLACK
    const above = body.getBoundingClientRect().top - annex.getBoundingClientRect().top
    const continuedLine = annex.querySelector<HTMLElement>('.unit-line')?.offsetHeight ?? 0
    const headings = head.getBoundingClientRect().height
    const subtotal = annex
      .querySelector<HTMLTemplateElement>('template.page-subtotal')
      ?.content.querySelector('tr')
    const whole = [...heights.values()].reduce((sum, height) => sum + height, 0)
    const isSubtotalled = subtotal != null && whole > available - above
    if (isSubtotalled) {
      const measured = withSums(subtotal, rows)
      body.replaceChildren(measured)
      subtotalHeight = measured.getBoundingClientRect().height
    }
    annex.remove()

    const pages: HTMLTableRowElement[][] = [[]]
    let left = available - above - subtotalHeight
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
        left = available - continuedLine - headings - carried - subtotalHeight
      }
      pages.at(-1)?.push(row)
      left -= height
    }
    if (isSubtotalled) {
      for (const page of pages) {
        if (!page.some((row) => row.matches('.counted'))) continue
        const total = page.findIndex((row) => row.matches('.total:not(.leading)'))
        page.splice(total === -1 ? page.length : total, 0, withSums(subtotal, page))
      }
    }
    body.replaceChildren(...(pages[0] ?? []))
    if (pages.length === 1) continue

    const { continued = '', pageMark = '' } = annex.dataset
    const unit = annex.querySelector('.unit-line span:last-child')?.textContent ?? ''
    const markOf = (page: number): string =>
      pageMark.replace('{page}', String(page)).replace('{pages}', String(pages.length))
    const mark = annex.querySelector('.unit-line .page-mark')
    if (mark) mark.textContent = markOf(1)
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
      printed.push(page)
    }
  }

  const parts = Math.max(
    1,
    Math.round(printed.length / (pagesAPart ?? Math.max(1, printed.length))),
  )
  const pagesOf = (part: number): HTMLElement[] => {
    const [from, to] = [part, part + 1].map((cut) => Math.round((cut * printed.length) / parts))
    return printed.slice(from, to)
  }
  waiting.before(...pagesOf(0))
  for (let part = 1; part < parts; part += 1) {
    const later = document.createElement('template')
    later.className = 'part'
    later.content.append(...pagesOf(part))
    waiting.before(later)
  }
  waiting.remove()
  return parts
}
