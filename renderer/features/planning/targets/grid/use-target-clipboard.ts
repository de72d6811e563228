import { useTranslation } from 'react-i18next'
import { type Block, joinBlock, splitBlock, spread } from '../../../../components/grid/block.ts'
import type { Area } from '../../../../components/grid/grid-area.ts'
import { TARGET_COLUMNS, type TargetCells, type TargetColumn } from './target-cells.ts'
import type { TargetSheet } from './use-target-sheet.ts'

/** Copying, cutting, pasting and filling of blocks, as Excel and WPS give and take them. */
export function useTargetClipboard(sheet: TargetSheet, area: () => Area | null) {
  const { t } = useTranslation()

  const copy = (carried: DataTransfer) => {
    const chosen = area()
    if (!chosen) return
    const block = sheet.rows
      .slice(chosen.top, chosen.bottom + 1)
      .map(({ cells }) => columnsIn(chosen).map((column) => cells[column]))
    carried.setData('text/plain', joinBlock(block))
  }
  const cut = (carried: DataTransfer) => {
    copy(carried)
    const chosen = area()
    if (chosen) putBlock(sheet, chosen, spread([['']], chosen))
  }
  const paste = (carried: DataTransfer) => {
    const chosen = area()
    const copied = splitBlock(carried.getData('text/plain'))
    if (!chosen) return
    if (copied.length === 0) {
      sheet.say({ text: t('planning.targets.grid.nothingCopied'), isFailure: true })
      return
    }
    const block = spread(copied, chosen)
    const width = Math.max(...block.map((cells) => cells.length))
    const room = TARGET_COLUMNS.length - chosen.left
    if (width > room) {
      const text = t('planning.targets.grid.tooWide', { pasted: width, room })
      sheet.say({ text, isFailure: true })
      return
    }
    putBlock(sheet, chosen, block)
    const text = t('planning.targets.grid.pasted', { count: block.length })
    sheet.say({ text, isFailure: false })
  }
  /** Ctrl+D: the first line of the cells chosen into those below it. */
  const fill = () => {
    const chosen = area()
    const first = sheet.rows[chosen?.top ?? -1]
    if (!chosen || !first || chosen.bottom === chosen.top) return
    const line = columnsIn(chosen).map((column) => first.cells[column])
    const below = Array.from({ length: chosen.bottom - chosen.top }, () => line)
    putBlock(sheet, { ...chosen, top: chosen.top + 1 }, below)
  }
  return { copy, cut, paste, fill }
}

/** Lines pasted below the last one are new ones. */
function putBlock(sheet: TargetSheet, { top, left }: Pick<Area, 'top' | 'left'>, block: Block) {
  sheet.put(
    block.map((texts, line) => ({
      rowId: sheet.idAt(top + line),
      change: Object.fromEntries(
        texts.flatMap((text, index) => {
          const column = TARGET_COLUMNS[left + index]
          return column === undefined ? [] : [[column, text] satisfies [TargetColumn, string]]
        }),
      ) as Partial<TargetCells>,
    })),
  )
}

function columnsIn({ left, right }: Area): readonly TargetColumn[] {
  return TARGET_COLUMNS.slice(left, right + 1)
}
