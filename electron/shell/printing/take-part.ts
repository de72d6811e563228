/**
 * Runs inside the print page: puts the next part of the annexes in place of what was printed already.
 *
 * Empty pages stand for the printed ones and are left out in printing. Page numbers and outer corners thus
 * come out right by themselves: no style sheet can let the page counter of a document begin elsewhere.
 *
 * It is handed over as text, so it may not refer to anything outside itself.
 */
export function takePart(pagesBefore: number): void {
  const [next, ...others] = document.querySelectorAll<HTMLTemplateElement>('template.part')
  const printed = Array.from({ length: pagesBefore }, () => {
    const page = document.createElement('div')
    Object.assign(page.style, { height: '1px', breakAfter: 'page' })
    return page
  })
  document.body.replaceChildren(...printed, ...(next ? [next.content] : []), ...others)
}
