const FIGURE = /^[-+]?[\d,]*\.?\d+%?$/

/** How a cell is drawn: figures to the right, merged cells in the middle. */
export function cellClass(text: string | null, merged: boolean): string {
  const classes = ['sheet-grid-cell']
  if (text !== null && FIGURE.test(text)) classes.push('sheet-grid-figure')
  if (merged) classes.push('sheet-grid-merged')
  return classes.join(' ')
}
