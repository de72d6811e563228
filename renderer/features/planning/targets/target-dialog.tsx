import { Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/dictionaries.ts'
import type { Target } from '#contract/targets.ts'
import { MEASURES, type Measure } from '#domain/area.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/school-stage.ts'
import { comparable } from '#domain/text.ts'
import { NameInput } from '../../../components/entry/name-input.tsx'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { AreaInput, LandAreaInput } from '../../../components/entry/area-input.tsx'
import { needed, readable } from '../../../components/entry/entry-rules.ts'
import { PartialDateInput } from '../../../components/entry/partial-date-input.tsx'
import { EditDialogFooter } from '../../../components/edit-dialog-footer.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { WholeInput } from '../../../components/entry/whole-input.tsx'
import { useAskDeletion } from '../../../components/use-ask-deletion.tsx'
import { targetAmount, targetName } from './target-list.tsx'

interface TargetValues {
  readonly programmeId: string
  readonly measure: Measure
  readonly stage?: SchoolStage | null
  readonly schoolId?: string | null
  readonly amount: Typed<number>
  readonly dueDate: Typed<string>
  readonly leader?: string | null
  readonly responsibleUnit?: string | null
  readonly note?: string | null
}

interface TargetDialogProps {
  /** Null for a new one. */
  readonly target: Target | null
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/** Adds a target of a programme's stage or school, changes one, or takes one out. */
export function TargetDialog({ target, dictionaries, onClose }: TargetDialogProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const askDeletion = useAskDeletion()
  const [form] = Form.useForm<TargetValues>()
  const measure = Form.useWatch('measure', form) ?? target?.measure ?? 'floor'
  const save = useTell('targets.save', {
    onSuccess: (_value, _input, actionId) => {
      sayDone(t('app.saved'), actionId)
      onClose()
    },
  })
  const remove = useTell('targets.delete', {
    onSuccess: (_value, _input, actionId) => {
      sayDone(t('app.deleted'), actionId)
      onClose()
    },
  })
  const askRemoval = async (of: Target) => {
    const answer = await askDeletion({
      title: t('app.delete'),
      consequence: t('planning.targets.deleteConsequence', {
        name: targetName(of, t),
        amount: targetAmount(of, t),
      }),
    })
    if (answer) remove.mutate({ id: of.id, ...answer })
  }
  return (
    <Modal
      open
      width={760}
      title={t('planning.targets.dialog')}
      onCancel={onClose}
      footer={
        <EditDialogFooter
          isSaving={save.isPending}
          onSave={() => form.submit()}
          onClose={onClose}
          onDelete={target ? () => void askRemoval(target) : undefined}
        />
      }
    >
      <Form<TargetValues>
        form={form}
        name="target"
        layout="vertical"
        initialValues={target ?? { measure: 'floor', amount: null, dueDate: null }}
        onFinish={({ amount, dueDate, ...values }) =>
          save.mutate({
            id: target?.id ?? null,
            ...values,
            stage: values.stage ?? null,
            schoolId: values.schoolId ?? null,
            amount: readValue(amount) ?? 0,
            dueDate: readValue(dueDate),
          })
        }
      >
        <Form.Item
          name="programmeId"
          label={t('domain.field.programme')}
          required
          rules={[needed(t('domain.field.programme'), t)]}
        >
          <EntrySelect entries={dictionaries.programmes} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="stage" label={t('planning.targets.stage')}>
            <Select
              allowClear
              options={SCHOOL_STAGES.map((value) => ({
                value,
                label: t(`domain.stage.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="schoolId" label={t('planning.targets.school')}>
            <Select
              allowClear
              showSearch={{
                filterOption: (text, option) =>
                  comparable(option?.label ?? '').includes(comparable(text)),
              }}
              options={dictionaries.schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="measure" label={t('planning.targets.measure')}>
            <Select
              options={MEASURES.map((value) => ({
                value,
                label: t(`planning.targets.measures.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="amount"
            label={t('planning.targets.amount')}
            required
            rules={[needed(t('planning.targets.amount'), t), readable(t)]}
          >
            <AmountInput measure={measure} />
          </Form.Item>
          <Form.Item name="dueDate" label={t('planning.targets.due')} rules={[readable(t)]}>
            <PartialDateInput />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="leader" label={t('domain.field.leader')}>
            <NameInput kind="leader" />
          </Form.Item>
          <Form.Item name="responsibleUnit" label={t('domain.field.responsibleUnit')}>
            <NameInput kind="responsibleUnit" />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('domain.field.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

interface AmountInputProps {
  readonly measure: Measure
  readonly id?: string
  readonly value?: Typed<number>
  readonly onChange?: (value: Typed<number>) => void
}

function AmountInput({ measure, ...rest }: AmountInputProps) {
  if (measure === 'count') return <WholeInput {...rest} />
  return measure === 'land' ? <LandAreaInput {...rest} /> : <AreaInput {...rest} />
}
