import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditableParagraph, EditableText } from '#contract/reports/report-text.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { doubtOf } from '#domain/report/text/edit-mark.ts'
import type { TextPart } from '#domain/report/text/paragraph-edit.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { momentText } from '../../../components/figures/moment.tsx'
import { Disagreements } from './disagreements.tsx'
import { FieldText } from './field-text.tsx'
import { ParagraphForm } from './paragraph-form.tsx'

interface ParagraphRowProps {
  readonly paragraph: EditableParagraph
  readonly part: TextPart
  readonly request: ReportRequest
  readonly text: EditableText
  /** A title or heading, which is never left out; `text` is how it is shown, with its number. */
  readonly heading?: { readonly level: 'h2' | 'h3'; readonly text: string | null } | undefined
}

/** One paragraph with what became of it; a click opens it for typing. */
export function ParagraphRow({ paragraph, part, request, text, heading }: ParagraphRowProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  // What was typed goes with what it was typed over, whatever the ledger says meanwhile.
  const [opened, setOpened] = useState<EditableParagraph | null>(null)
  const { id, kind, composed, shown, state, disagreeing, isReworded } = paragraph
  const { quarter, scope, unit } = request
  const write = useTell('reportText.write', {
    onSuccess: (_value, { spans }, actionId) => {
      setOpened(null)
      sayDone(t(spans.length === 0 ? 'reports.text.leftOutNow' : 'reports.text.saved'), actionId)
    },
  })
  const reset = useTellAndSay(
    'reportText.reset',
    t(composed ? 'reports.text.wasReset' : 'reports.text.removed'),
    () => setOpened(null),
  )
  if (kind === 'subheading') return <h4>{(shown ?? []).map((span) => span.text).join('')}</h4>

  const spans = shown ?? composed ?? []
  if (opened) {
    const save = (written: typeof spans): void =>
      write.mutate({
        quarter,
        scope,
        unit,
        part,
        paragraph: id,
        spans: [...written],
        composed: opened.composed && [...opened.composed],
      })
    return (
      <ParagraphForm
        spans={opened.shown ?? opened.composed ?? []}
        figures={text.figures}
        isSaving={write.isPending}
        onCancel={() => setOpened(null)}
        onSave={save}
        onLeaveOut={opened.composed === null || heading ? undefined : () => save([])}
      />
    )
  }
  const isFixed = text.isClosed || state === 'stray'
  const words = heading?.text ?? <FieldText spans={spans} />
  const Level = heading?.level
  const opening = (
    <button type="button" title={t('reports.text.edit')} onClick={() => setOpened(paragraph)}>
      {words}
    </button>
  )
  return (
    <div className={`report-paragraph report-paragraph-${state}`}>
      {isFixed ? <p>{words}</p> : Level ? <Level>{opening}</Level> : opening}
      {state !== 'composed' && (
        <div className="report-paragraph-facts">
          <span className={`tag ${doubtOf(paragraph) !== null ? 'tag-suspended' : 'tag-started'}`}>
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
          <Disagreements of={disagreeing} rewordedAs={isReworded ? composed : null} />
        </div>
      )}
    </div>
  )
}
