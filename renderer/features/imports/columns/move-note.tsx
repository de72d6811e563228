import { Alert, Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { importFieldText } from '../../../error-text.ts'
import {
  canExchange,
  exchanged,
  movedBack,
  type ColumnSetting,
  type FieldMove,
} from './field-move.ts'

interface MoveNoteProps {
  readonly move: FieldMove
  /** The columns have changed places since. */
  readonly isExchanged: boolean
  readonly onExchange: (columns: readonly ColumnSetting[]) => void
  readonly onMoveBack: (columns: readonly ColumnSetting[]) => void
}

/** Which column lost its field to another, and the ways on from there, each one press. */
export function MoveNote({ move, isExchanged, onExchange, onMoveBack }: MoveNoteProps) {
  const { t } = useTranslation()
  const { field, from, to } = move
  const names = {
    field: importFieldText(field, t),
    from: from.letter,
    to: to.letter,
    other: to.field === null ? '' : importFieldText(to.field, t),
  }
  return (
    <Alert
      type="info"
      showIcon
      className="problem move-note"
      title={t(isExchanged ? 'imports.columns.exchanged' : 'imports.columns.moved', names)}
      action={
        <Space>
          {!isExchanged && canExchange(move) && (
            <Button size="small" onClick={() => onExchange(exchanged(move))}>
              {t('imports.columns.exchange', names)}
            </Button>
          )}
          <Button size="small" onClick={() => onMoveBack(movedBack(move))}>
            {t('imports.columns.moveBack')}
          </Button>
        </Space>
      }
    />
  )
}
