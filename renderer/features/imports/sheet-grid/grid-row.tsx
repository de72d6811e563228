/* oxlint-disable jsx-a11y/prefer-tag-over-role -- Boxes placed freely cannot be table elements. */
/* oxlint-disable jsx-a11y/control-has-associated-label -- The row's head is named by the button in it. */
import { Dropdown, type MenuProps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ROW_HEIGHT } from './grid-layout.ts'
import type { RowRole } from './row-role.ts'

/** Room for the row number and the word that says what the row is. */
export const GUTTER = 96

interface GridRowProps {
  readonly row: number
  readonly role: RowRole
  readonly menu: MenuProps['items']
  readonly onMark: (row: number, key: string) => void
  readonly children: ReactNode
}

/** One row: its number, which opens the choice of what it is, and its cells. */
export function GridRow({ row, role, menu, onMark, children }: GridRowProps) {
  const { t } = useTranslation()
  const word = t(`imports.sheet.role.${role}`)
  return (
    <div
      role="row"
      aria-rowindex={row}
      className={`sheet-grid-row row-${role}`}
      style={{ top: row * ROW_HEIGHT, height: ROW_HEIGHT }}
    >
      <span role="rowheader" className="sheet-grid-gutter" style={{ width: GUTTER }}>
        <Dropdown
          trigger={['click']}
          menu={{ ...(menu ? { items: menu } : {}), onClick: ({ key }) => onMark(row, key) }}
        >
          <button type="button" className="sheet-grid-number">
            <span>{row}</span>
            <span className="sheet-grid-role">{word}</span>
            <span className="visually-hidden">{t('imports.sheet.markRow')}</span>
          </button>
        </Dropdown>
      </span>
      {children}
    </div>
  )
}
