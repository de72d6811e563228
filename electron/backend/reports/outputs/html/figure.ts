import { figureAddress } from '#domain/report/figures/figure-address.ts'
import { escapeHtml } from './escape.ts'

/** How a figure stands on the page. */
export type DrawFigure = (id: string, text: string) => string

/** Makes a drawn label of a chart the way to a figure. */
export type LinkLabel = (id: string, drawn: string) => string

/** Marked with its id, for whoever reads the page. */
export function markedFigure(id: string, text: string): string {
  return `<span data-figure="${escapeHtml(id)}">${escapeHtml(text)}</span>`
}

/** A link to its passport. A printed PDF keeps links as notes beside the page that do not show. */
export function linkedFigure(id: string, text: string): string {
  const [mark, address] = [escapeHtml(id), escapeHtml(figureAddress(id))]
  return `<a data-figure="${mark}" href="${address}">${escapeHtml(text)}</a>`
}

/** A link around a label of a picture, to the passport of the figure it shows. */
export function linkedLabel(id: string, drawn: string): string {
  return `<a href="${escapeHtml(figureAddress(id))}">${drawn}</a>`
}

/** As it was drawn. */
export function plainLabel(_id: string, drawn: string): string {
  return drawn
}
