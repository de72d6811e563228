import type { TemplateProblem, TemplateTag } from '#domain/report/fields/check-tags.ts'
import { localName } from '../office-template/xml-tokens.ts'
import { tagsIn } from './parts/find-fields.ts'
import { moveFormula } from './formulas/move-formula.ts'
import type { OpenSheet, OpenWorkbook } from './parts/open-workbook.ts'
import { fillPieces } from './parts/rich-text.ts'
import type { FormulaMove } from './formulas/place-rows.ts'
import type { RowMap } from './formulas/row-map.ts'
import { childOf, childrenOf, everyElement, textIn, type XmlElement } from './parts/xml-tree.ts'

/** Text boxes, pictures and charts of a sheet, and what stands above and below its printed pages. */

/** &12{{季度}}: a field right behind the code of a size; && is a sign. */
const BEHIND_SIZE = /(?<!&)((?:&&)*&\d+)(\{\{([^{}]*)\}\})/g

interface Drawn {
  readonly path: string
  readonly root: XmlElement
  readonly isChart: boolean
}

/** The parts of a sheet's drawing that are filled. */
export function drawnOn({ treeOf, partsOf }: OpenWorkbook, { path }: OpenSheet): Drawn[] {
  return partsOf(path, 'drawing').flatMap((drawing) =>
    [drawing, ...partsOf(drawing, 'chart')].flatMap((part): Drawn[] => {
      const root = treeOf(part)
      return root ? [{ path: part, root, isChart: part !== drawing }] : []
    }),
  )
}

function isSingle({ kind }: TemplateTag): boolean {
  return kind === 'field' || kind === 'command'
}

/** Fields in text boxes, titles of charts, headers and footers; rows do not repeat there. */
export function fieldsBeside(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
): { readonly tags: readonly TemplateTag[]; readonly problems: readonly TemplateProblem[] } {
  const texts = [
    ...drawnOn(workbook, sheet).flatMap(({ root }) =>
      paragraphsOf(root).map((runs) => runs.map(textIn).join('')),
    ),
    // Codes such as &C, in the middle, are no words.
    ...linesOfPage(sheet.root).map((line) => textIn(line).replace(/&[A-Z]|&"[^"]*"/g, ' ')),
  ]
  const all = texts.flatMap(tagsIn)
  return {
    tags: all.filter(isSingle),
    problems: all
      .filter((tag) => !isSingle(tag))
      .map(({ written, near }) => ({ fault: 'not_filled_here', written, near, suggestion: null })),
  }
}

export function fillBeside(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  valueOf: (written: string) => string,
): void {
  for (const { root } of drawnOn(workbook, sheet)) {
    for (const runs of paragraphsOf(root)) {
      const pieces = runs.map(textIn)
      if (!pieces.join('').includes('{{')) continue
      for (const [index, text] of fillPieces(pieces, valueOf).entries()) {
        const run = runs[index]
        if (run) run.children = text === '' ? [] : [text]
      }
    }
  }
  for (const line of linesOfPage(sheet.root)) {
    const text = textIn(line)
    // & begins a code there, and two of them are the sign itself.
    const said = (written: string) => valueOf(written).replaceAll('&', '&&')
    // Digits behind the code of a size would be read as more of it.
    const apart = text.replace(BEHIND_SIZE, (whole, size: string, field: string, name: string) =>
      /^\d/.test(said(name)) ? `${size} ${field}` : whole,
    )
    if (text.includes('{{')) line.children = fillPieces([apart], said)
  }
}

/** The formulas charts are drawn by. */
export function formulasDrawn(workbook: OpenWorkbook, sheet: OpenSheet): XmlElement[] {
  return drawnOn(workbook, sheet).flatMap(({ root, isChart }) =>
    isChart ? [...everyElement(root)].filter(({ name }) => localName(name) === 'f') : [],
  )
}

/** Pictures keep their size where the rows under them repeat; charts show all that repeats. */
export function moveBeside(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  map: RowMap,
  move: FormulaMove,
): void {
  for (const element of formulasDrawn(workbook, sheet)) {
    element.children = [moveFormula(textIn(element), { ...move, grows: true })]
  }
  for (const { root, isChart } of drawnOn(workbook, sheet)) {
    for (const element of everyElement(root)) {
      const name = localName(element.name)
      // What the chart showed in the template; it is drawn from the cells.
      if (isChart && /^(num|str|multiLvlStr)Ref$/.test(name)) {
        element.children = element.children.filter(
          (child) => typeof child === 'string' || !child.name.endsWith('Cache'),
        )
      }
      if (/^(one|two)CellAnchor$/.test(name)) moveAnchor(element, map)
    }
  }
}

function moveAnchor(anchor: XmlElement, map: RowMap): void {
  const rowOf = (corner: string) => {
    const found = childOf(anchor, corner)
    return found && childOf(found, 'row')
  }
  const from = rowOf('from')
  if (!from) return
  const row = Number(textIn(from))
  // Counted from 0 there.
  const place = (map.stretch(row + 1, row + 1)?.from ?? row + 1 + map.shift) - 1
  from.children = [String(Math.max(0, place))]
  const to = rowOf('to')
  if (to) to.children = [String(Math.max(0, Number(textIn(to)) + place - row))]
}

/** The texts of each paragraph, cut into pieces by their looks. */
function paragraphsOf(root: XmlElement): XmlElement[][] {
  return [...everyElement(root)]
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) =>
      childrenOf(paragraph, 'r').flatMap((run) => {
        const text = childOf(run, 't')
        return text ? [text] : []
      }),
    )
}

/** Headers and footers of the printed pages. */
function linesOfPage(root: XmlElement): XmlElement[] {
  const list = childOf(root, 'headerFooter')
  return list ? list.children.filter((child) => typeof child !== 'string') : []
}
