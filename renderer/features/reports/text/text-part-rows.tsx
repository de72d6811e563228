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

/** The paragraphs of one chapter, and a place to add one after each. */
export function TextPartRows({ part, request, text }: TextPartRowsProps) {
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  const { heading, paragraphs } = part
  const chapter = part.part === 'leadIn' ? null : part.part
  const add = useTellAndSay('reportText.add', t('reports.text.added'), () => setIsAdding(false))
  const last = paragraphs.findLast(({ state }) => state !== 'stray')
  return (
    <div className="report-text-part">
      {heading !== null && <h3>{heading}</h3>}
      {paragraphs.map((paragraph) => (
        <ParagraphRow
          key={paragraph.id}
          paragraph={paragraph}
          part={part.part}
          request={request}
          text={text}
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
          title={t('reports.text.addTo', { part: heading ?? '' })}
          onClick={() => setIsAdding(true)}
        >
          {t('reports.text.add')}
        </Button>
      )}
    </div>
  )
}
