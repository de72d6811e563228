import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditablePart, EditableText } from '#contract/reports/report-text.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { ParagraphForm } from './paragraph-form.tsx'
import { ParagraphRow } from './paragraph-row.tsx'

interface TextPartRowsProps {
  readonly part: EditablePart
  readonly request: ReportRequest
  readonly text: EditableText
}

/** The heading and paragraphs of one chapter, the title or the notes, and a place to add one after them. */
export function TextPartRows({ part, request, text }: TextPartRowsProps) {
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  const { heading, headingText, paragraphs } = part
  const chapter = isGrowing(part.part) ? part.part : null
  const add = useTellAndSay('reportText.add', t('reports.text.added'), () => setIsAdding(false))
  const last = paragraphs.findLast(({ state }) => state !== 'stray')
  return (
    <div className="report-text-part">
      {part.part === 'notes' && <h3>{t('reports.text.notes')}</h3>}
      {heading !== null && headingText === null && <h3>{heading}</h3>}
      {heading !== null && headingText !== null && (
        <ParagraphRow
          paragraph={headingText}
          part="headings"
          request={request}
          text={text}
          heading={{ level: 'h3', text: heading }}
        />
      )}
      {paragraphs.map((paragraph) => (
        <ParagraphRow
          key={paragraph.id}
          paragraph={paragraph}
          part={part.part}
          request={request}
          text={text}
          heading={part.part === 'title' ? { level: 'h2', text: null } : undefined}
        />
      ))}
      {chapter !== null && isAdding && (
        <ParagraphForm
          spans={[]}
          figures={text.figures}
          isSaving={add.isPending}
          onCancel={() => setIsAdding(false)}
          onSave={(spans) =>
            add.mutate({
              quarter: request.quarter,
              scope: request.scope,
              unit: request.unit,
              part: chapter,
              after: last?.id ?? null,
              spans,
            })
          }
        />
      )}
      {chapter !== null && !isAdding && !text.isClosed && (
        <Button
          size="small"
          type="link"
          icon={<PlusOutlined />}
          title={t('reports.text.addTo', { part: heading ?? t('reports.text.notes') })}
          onClick={() => setIsAdding(true)}
        >
          {t('reports.text.add')}
        </Button>
      )}
    </div>
  )
}

type GrowingPart = Exclude<EditablePart['part'], 'title' | 'headings' | 'leadIn'>

/** Paragraphs of a person's own can be added to it. */
function isGrowing(part: EditablePart['part']): part is GrowingPart {
  return part !== 'title' && part !== 'headings' && part !== 'leadIn'
}
