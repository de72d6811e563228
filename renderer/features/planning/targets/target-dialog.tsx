import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { Target } from '#contract/planning/targets.ts'
import { MEASURES, type Measure } from '#domain/area.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import { comparable } from '#domain/text/comparable.ts'
import { NameInput } from '../../../components/entry/name-input.tsx'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { AreaInput, LandAreaInput } from '../../../components/entry/area-input.tsx'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { PartialDateInput } from '../../../components/entry/partial-date-input.tsx'
import { EditDialog } from '../../../components/dialogs/edit-dialog.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { WholeInput } from '../../../components/entry/whole-input.tsx'
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
  const [form] = Form.useForm<TargetValues>()
  const measure = Form.useWatch('measure', form) ?? target?.measure ?? 'floor'
  const save = useTellAndSay('targets.save', t('app.saved'), onClose)
  const remove = useTellAndSay('targets.delete', t('app.deleted'), onClose)
  return (
    <EditDialog<TargetValues>
      title={t('planning.targets.dialog')}
      width={760}
      form={form}
      name="target"
      initialValues={target ?? { measure: 'floor', amount: null, dueDate: null }}
      isSaving={save.isPending}
      onSave={({ amount, dueDate, ...values }) =>
        save.mutate({
          id: target?.id ?? null,
          ...values,
          stage: values.stage ?? null,
          schoolId: values.schoolId ?? null,
          amount: readValue(amount) ?? 0,
          dueDate: readValue(dueDate),
        })
      }
      removal={
        target && {
          consequence: t('planning.targets.deleteConsequence', {
            name: targetName(target, t),
            amount: targetAmount(target, t),
          }),
          remove: (answer) => remove.mutate({ id: target.id, ...answer }),
        }
      }
      onClose={onClose}
    >
      <EntryItem name="programmeId" label={t('domain.field.programme')} required>
        <EntrySelect entries={dictionaries.programmes} />
      </EntryItem>
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
        <EntryItem name="amount" label={t('planning.targets.amount')} required>
          <AmountInput measure={measure} />
        </EntryItem>
        <EntryItem name="dueDate" label={t('planning.targets.due')}>
          <PartialDateInput />
        </EntryItem>
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
    </EditDialog>
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
