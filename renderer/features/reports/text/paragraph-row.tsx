import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditableParagraph, EditableText } from '#contract/report-text.ts'
import type { ReportRequest } from '#contract/reports.ts'
import type { TextPart } from '#domain/report/text/paragraph-edit.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { momentText } from '../../../components/moment.tsx'
import { Disagreements } from './disagreements.tsx'
import { FieldText } from './field-text.tsx'
import { ParagraphForm } from './paragraph-form.tsx'

interface ParagraphRowProps {
  readonly paragraph: EditableParagraph
  readonly part: TextPart
  readonly request: ReportRequest
  readonly text: EditableText
}

/** One paragraph with what became of it; a click opens it for typing. */
export function ParagraphRow({ paragraph, part, request, text }: ParagraphRowProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const [isEditing, setIsEditing] = useState(false)
  const { id, kind, composed, shown, state, disagreeing } = paragraph
  const { quarter, scope, unit } = request
  const write = useTell('reportText.write', {
    onSuccess: (_value, { spans }, actionId) => {
      setIsEditing(false)
      sayDone(t(spans.length === 0 ? 'reports.text.leftOutNow' : 'reports.text.saved'), actionId)
    },
  })
  const reset = useTell('reportText.reset', {
    onSuccess: (_value, _input, actionId) => {
      setIsEditing(false)
      sayDone(t(composed ? 'reports.text.wasReset' : 'reports.text.removed'), actionId)
    },
  })
  if (kind === 'subheading') return <h4>{(shown ?? []).map((span) => span.text).join('')}</h4>

  const spans = shown ?? composed ?? []
  const save = (written: typeof spans): void =>
    write.mutate({ quarter, scope, unit, part, paragraph: id, spans: [...written] })
  if (isEditing) {
    return (
      <ParagraphForm
        spans={spans}
        figures={text.figures}
        isSaving={write.isPending}
        onCancel={() => setIsEditing(false)}
        onSave={save}
        onLeaveOut={composed === null ? undefined : () => save([])}
      />
    )
  }
  const isFixed = text.isClosed || state === 'stray'
  return (
    <div className={`report-paragraph report-paragraph-${state}`}>
      {isFixed ? (
        <p>
          <FieldText spans={spans} />
        </p>
      ) : (
        <button type="button" title={t('reports.text.edit')} onClick={() => setIsEditing(true)}>
          <FieldText spans={spans} />
        </button>
      )}
      {state !== 'composed' && (
        <div className="report-paragraph-facts">
          <span className={`tag ${disagreeing.length > 0 ? 'tag-suspended' : 'tag-started'}`}>
            {t(`reports.text.state.${state}`)}
          </span>
          {paragraph.editedBy !== null && (
            <span>
              {t('reports.text.by', {
                by: paragraph.editedBy,
                at: momentText(paragraph.editedAt ?? ''),
              })}
            </span>
          )}
          {!text.isClosed && (
            <Button
              size="small"
              type="link"
              loading={reset.isPending}
              onClick={() => reset.mutate({ quarter, scope, paragraph: id })}
            >
              {t(composed ? 'reports.text.reset' : 'reports.text.remove')}
            </Button>
          )}
          <Disagreements of={disagreeing} />
        </div>
      )}
    </div>
  )
}
