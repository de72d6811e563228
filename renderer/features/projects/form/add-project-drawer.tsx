import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { BLANK_VALUES, toBasicsInput } from './form-values.ts'
import { ProjectForm } from './project-form.tsx'
import { useProjectForm } from './use-project-form.ts'

interface AddProjectDrawerProps {
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/** Adds one project and opens its page. What is typed stays as a draft until then. */
export function AddProjectDrawer({ dictionaries, onClose }: AddProjectDrawerProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const navigate = useNavigate()
  const { form, initial, draftTypedAt, onTyped, discard, forget } = useProjectForm(
    'project:new',
    BLANK_VALUES,
  )
  const create = useTell('projects.create', {
    onSuccess: ({ id }, _input, actionId) => {
      forget()
      sayDone(t('projects.added'), actionId)
      void navigate(`/projects/${id}`)
    },
  })
  return (
    <Drawer
      open
      size={760}
      title={t('projects.add')}
      onClose={onClose}
      footer={
        <div className="drawer-footer">
          <Button onClick={onClose}>{t('app.close')}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
            {t('app.save')}
          </Button>
        </div>
      }
    >
      {draftTypedAt !== null && <DraftNotice typedAt={draftTypedAt} onDiscard={discard} />}
      <ProjectForm
        form={form}
        initial={initial}
        dictionaries={dictionaries}
        onTyped={onTyped}
        onFinish={(values) => create.mutate(toBasicsInput(values))}
      />
    </Drawer>
  )
}
