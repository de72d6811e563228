import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface MendFieldProps {
  readonly cell: string
  /** What the cell holds now. */
  readonly present: string
  readonly suggestion: string | null
  readonly onMend: (cell: string, value: string) => void
}

/** Types another value into a cell, for this import only; Enter takes it. */
export function MendField({ cell, present, suggestion, onMend }: MendFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(present)
  const mend = (): void => {
    if (text !== present) onMend(cell, text)
  }
  return (
    <Space size={4}>
      <Space.Compact size="small">
        <Input
          className="mend-field"
          aria-label={t('imports.preview.mend.label', { cell })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={mend}
        />
        <Button onClick={mend} disabled={text === present}>
          {t('imports.preview.mend.action')}
        </Button>
      </Space.Compact>
      {suggestion !== null && (
        <Button size="small" onClick={() => onMend(cell, suggestion)}>
          {t('imports.preview.mend.take', { value: suggestion })}
        </Button>
      )}
    </Space>
  )
}
