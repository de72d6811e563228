import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Phase, phaseName, type Workflow } from '#domain/project/phase.ts'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'

interface PhaseNameDialogProps {
  readonly workflow: Workflow
  readonly phase: Phase
  readonly present: string
  readonly onClose: () => void
}

/** Gives a phase the office's own word; what it means stays. */
export function PhaseNameDialog({ workflow, phase, present, onClose }: PhaseNameDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(present)
  const name = typed.trim()
  const save = useTellAndSay('phaseNames.save', t('settings.phases.saved', { name }), onClose)
  return (
    <Modal
      open
      title={t('settings.phases.renameOf', { name: phaseName(workflow, phase) })}
      okText={t('app.save')}
      okButtonProps={{ disabled: name === '' || name === present }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ workflow, phase, name })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label={t('settings.phases.own')}
          htmlFor="phase-name"
          extra={t('settings.phases.kept')}
        >
          <Input
            id="phase-name"
            maxLength={20}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
