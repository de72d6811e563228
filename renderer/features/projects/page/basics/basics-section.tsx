import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { useTranslation } from 'react-i18next'
import { readDraft } from '../../../../drafts.ts'
import type { AskedField } from '../asked-field.ts'
import { BasicsEditor, basicsDraftKey } from './basics-editor.tsx'
import { BasicsView } from './basics-view.tsx'

interface BasicsSectionProps {
  readonly project: ProjectRow
  readonly dictionaries: Dictionaries
  /** What a finding leads to: opens for changing, at this field. */
  readonly asked: AskedField | null
}

/** What the project is: to read, and to change. Something typed and not saved opens for changing. */
export function BasicsSection({ project, dictionaries, asked }: BasicsSectionProps) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(() => readDraft(basicsDraftKey(project.id)) !== null)
  const [visit, setVisit] = useState<string | null>(null)
  if (asked !== null && asked.key !== visit) {
    setVisit(asked.key)
    setIsEditing(true)
  }
  if (isEditing) {
    return (
      <BasicsEditor
        key={project.revision}
        project={project}
        dictionaries={dictionaries}
        asked={asked}
        onDone={() => setIsEditing(false)}
      />
    )
  }
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<EditOutlined aria-hidden />}
        onClick={() => setIsEditing(true)}
      >
        {t('app.edit')}
      </Button>
      <BasicsView project={project} />
    </section>
  )
}
