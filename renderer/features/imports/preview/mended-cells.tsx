import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'

interface MendedCellsProps {
  readonly cells: readonly { readonly cell: string; readonly value: string }[]
  readonly onReturn: (cell: string) => void
}

/** The cells mended for this import; each can be returned to what the sheet says. */
export function MendedCells({ cells, onReturn }: MendedCellsProps) {
  const { t } = useTranslation()
  if (cells.length === 0) return null
  const list = (
    <>
      <p className="soft small">{t('imports.preview.mend.onlyHere')}</p>
      <ul className="mended-cells">
        {cells.map(({ cell, value }) => (
          <li key={cell}>
            {t('imports.preview.mend.was', { cell, value })}
            <Button size="small" type="link" onClick={() => onReturn(cell)}>
              {t('imports.preview.mend.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <Popover trigger="click" content={list}>
      <Button size="small">{t('imports.preview.mend.done', { count: cells.length })}</Button>
    </Popover>
  )
}
