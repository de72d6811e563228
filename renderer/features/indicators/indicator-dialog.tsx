import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_UNITS,
  type IndicatorDirection,
  type IndicatorUnit,
} from '#domain/planning/indicator.ts'
import { NameInput } from '../../components/entry/name-input.tsx'
import { EntrySelect } from '../../components/dictionary-forms/entry-select.tsx'
import { useAsk } from '../../asking.ts'
import { useTellAndSay } from '../../components/history/use-tell-and-say.ts'
import { EditDialog } from '../../components/dialogs/edit-dialog.tsx'
import { EntryItem } from '../../components/entry/entry-item.tsx'
import { PartialDateInput } from '../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../components/entry/typed.ts'
import { WholeInput } from '../../components/entry/whole-input.tsx'
import { IndicatorValueInput } from './indicator-value-input.tsx'

interface IndicatorValues {
  readonly name: string
  readonly programmeId?: string | null
  readonly direction: IndicatorDirection
  readonly unit: IndicatorUnit
  readonly unitName?: string | null
  readonly target: Typed<number>
  readonly targetPeople?: Typed<number>
  readonly dueDate?: Typed<string>
  readonly leader?: string | null
  readonly responsibleUnit?: string | null
  readonly note?: string | null
}

interface IndicatorDialogProps {
  /** Null for a new one. */
  readonly indicator: Indicator | null
  readonly onClose: () => void
}

/** Adds an indicator, changes what is asked for, or takes one out with all its figures. */
export function IndicatorDialog({ indicator, onClose }: IndicatorDialogProps) {
  const { t } = useTranslation()
  const dictionaries = useAsk('dictionaries.all', {})
  const [form] = Form.useForm<IndicatorValues>()
  const unit = Form.useWatch('unit', form) ?? indicator?.unit ?? 'percent'
  const unitName = Form.useWatch('unitName', form) ?? null
  const save = useTellAndSay('indicators.save', t('app.saved'), onClose)
  const remove = useTellAndSay('indicators.delete', t('app.deleted'), onClose)
  return (
    <EditDialog<IndicatorValues>
      title={t('indicators.dialog')}
      width={680}
      form={form}
      name="indicator"
      initialValues={indicator ?? { direction: 'atLeast', unit: 'percent', target: null }}
      isSaving={save.isPending}
      onSave={({ target, targetPeople, dueDate, ...values }) =>
        save.mutate({
          id: indicator?.id ?? null,
          ...values,
          programmeId: values.programmeId ?? null,
          target: readValue(target) ?? 0,
          targetPeople: readValue(targetPeople ?? null),
          dueDate: readValue(dueDate ?? null),
        })
      }
      removal={
        indicator && {
          consequence: t('indicators.deleteConsequence', {
            name: indicator.name,
            count: indicator.readings.length,
          }),
          remove: (answer) => remove.mutate({ id: indicator.id, ...answer }),
        }
      }
      onClose={onClose}
    >
      <EntryItem name="name" label={t('indicators.name')} required>
        <Input maxLength={200} />
      </EntryItem>
      <div className="form-row">
        <Form.Item name="unit" label={t('indicators.unit.head')}>
          <Select
            disabled={indicator !== null && indicator.readings.length > 0}
            options={INDICATOR_UNITS.map((value) => ({
              value,
              label: t(`indicators.unit.${value}`),
            }))}
            onChange={() => form.setFieldsValue({ target: null })}
          />
        </Form.Item>
        {unit === 'count' && (
          <Form.Item name="unitName" label={t('indicators.unitName')}>
            <Input maxLength={20} />
          </Form.Item>
        )}
      </div>
      <div className="form-row">
        <Form.Item name="direction" label={t('indicators.direction.head')}>
          <Radio.Group
            options={INDICATOR_DIRECTIONS.map((value) => ({
              value,
              label: t(`indicators.direction.${value}`),
            }))}
          />
        </Form.Item>
        <EntryItem name="target" label={t('indicators.target')} required>
          <IndicatorValueInput key={unit} unit={unit} unitName={unitName} />
        </EntryItem>
        {unit === 'money' && (
          <EntryItem name="targetPeople" label={t('indicators.targetPeople')}>
            <WholeInput />
          </EntryItem>
        )}
      </div>
      <div className="form-row">
        <Form.Item name="programmeId" label={t('domain.field.programme')}>
          <EntrySelect allowClear entries={dictionaries.data?.programmes ?? []} />
        </Form.Item>
        <EntryItem name="dueDate" label={t('indicators.due')}>
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
        <Input />
      </Form.Item>
    </EditDialog>
  )
}
