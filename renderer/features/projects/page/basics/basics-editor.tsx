import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import type { AskedField } from '../asked-field.ts'
import { DraftNotice } from '../../form/draft-notice.tsx'
import { toBasicsInput, toFormValues } from '../../form/form-values.ts'
import { ProjectForm } from '../../form/project-form.tsx'
import { useProjectForm } from '../../form/use-project-form.ts'

interface BasicsEditorProps {
  readonly project: ProjectRow
  readonly dictionaries: Dictionaries
  /** The field to begin with. */
  readonly asked: AskedField | null
  readonly onDone: () => void
}

export function basicsDraftKey(projectId: string): string {
  return `project:${projectId}`
}

/** Changes the basics of a project; what is typed stays as a draft until saved or given up. */
export function BasicsEditor({ project, dictionaries, asked, onDone }: BasicsEditorProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { form, initial, draftTypedAt, onTyped, discard, forget } = useProjectForm(
    basicsDraftKey(project.id),
    toFormValues(project),
  )
  useEffect(() => {
    if (asked === null) return
    // Also where it is in sight: what is found of the project comes later, above, and a page that was not scrolled
    // does not keep its place then.
    form.scrollToField(asked.field, { focus: true, block: 'center', scrollMode: 'always' })
    asked.take()
  }, [form, asked])
  const update = useTellAndSay('projects.update', t('app.saved'), () => {
    forget()
    onDone()
  })
  return (
    <section className="panel panel-form">
      {draftTypedAt !== null && <DraftNotice typedAt={draftTypedAt} onDiscard={discard} />}
      <ProjectForm
        form={form}
        initial={initial}
        dictionaries={dictionaries}
        onTyped={onTyped}
        onFinish={(values) =>
          update.mutate({
            id: project.id,
            revision: project.revision,
            basics: toBasicsInput(values, project.custom),
            reason: reason.trim() === '' ? null : reason.trim(),
          })
        }
      />
      <div className="panel-footer">
        <Input
          className="reason-input"
          aria-label={t('project.reason')}
          placeholder={t('project.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          onClick={() => {
            forget()
            onDone()
          }}
        >
          {t('project.giveUp')}
        </Button>
        <Button type="primary" loading={update.isPending} onClick={() => form.submit()}>
          {t('app.save')}
        </Button>
      </div>
    </section>
  )
}
