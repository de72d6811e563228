import { Button, Input, Space } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/report/text/report-text.ts'
import { isSameNumber, keepFields } from '#domain/report/text/keep-fields.ts'
import type { Disagreement } from '#domain/report/text/edit-mark.ts'
import { Disagreements } from './disagreements.tsx'
import { FieldText } from './field-text.tsx'

interface ParagraphFormProps {
  /** None for a new paragraph. */
  readonly spans: readonly Span[]
  readonly figures: Readonly<Record<string, string>>
  readonly isSaving: boolean
  readonly onSave: (spans: Span[]) => void
  readonly onCancel: () => void
  /** Missing where nothing was composed that could be left out. */
  readonly onLeaveOut?: (() => void) | undefined
}

/** A paragraph as plain text to type in; below it, what of it stays tied to the ledger. */
export function ParagraphForm(props: ParagraphFormProps) {
  const { spans, figures, isSaving, onSave, onCancel, onLeaveOut } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => spans.map(({ text }) => text).join(''))
  const box = useRef<TextAreaRef>(null)
  useEffect(() => box.current?.focus({ cursor: 'end' }), [])
  // A paragraph is one line of the document: what is pasted with breaks is run together.
  const kept = keepFields(spans, typed.replace(/\s*\n\s*/g, ''), (figure) => figures[figure])
  return (
    <div className="report-paragraph-form">
      <Input.TextArea
        ref={box}
        aria-label={t('reports.text.typeHere')}
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={5000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      <p className="report-paragraph-kept">
        <FieldText spans={kept} />
      </p>
      <p className="report-paragraph-help">{t('reports.text.help')}</p>
      <Disagreements of={disagreementsIn(kept, figures)} />
      <Space>
        <Button
          size="small"
          type="primary"
          loading={isSaving}
          disabled={typed.trim() === ''}
          onClick={() => onSave(kept)}
        >
          {t('reports.text.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        {onLeaveOut !== undefined && (
          <Button size="small" danger onClick={onLeaveOut}>
            {t('reports.text.leaveOut')}
          </Button>
        )}
      </Space>
    </div>
  )
}

function disagreementsIn(
  spans: readonly Span[],
  figures: Readonly<Record<string, string>>,
): Disagreement[] {
  return spans.flatMap(({ text, typedOver }) => {
    if (typedOver === undefined) return []
    const says = figures[typedOver] ?? null
    return says !== null && isSameNumber(says, text) ? [] : [{ typed: text, says }]
  })
}
