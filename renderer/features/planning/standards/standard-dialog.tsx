import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { SCHOOLING_LEVELS, type SchoolingLevel } from '#domain/planning/condition.ts'
import {
  type Standard,
  STANDARD_BASES,
  STANDARD_MEASURES,
  type StandardBasis,
  type StandardMeasure,
} from '#domain/planning/standard.ts'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { DayInput } from '../../../components/entry/partial-date-input.tsx'
import { EditDialog } from '../../../components/dialogs/edit-dialog.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { HundredthsInput } from '../../../components/entry/whole-input.tsx'
import { measureUnit } from '../quantity.ts'

interface StandardValues {
  readonly measure: StandardMeasure
  readonly level: SchoolingLevel
  readonly basis: StandardBasis
  readonly norm: Typed<number>
  readonly source: string
  readonly validFrom: Typed<string>
  readonly validTo: Typed<string>
}

interface StandardDialogProps {
  /** Null for a new one. */
  readonly standard: Standard | null
  readonly onClose: () => void
}

/** Adds a standard, changes one, or takes one out. */
export function StandardDialog({ standard, onClose }: StandardDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<StandardValues>()
  const measure = Form.useWatch('measure', form) ?? standard?.measure ?? 'teachingArea'
  const save = useTellAndSay('standards.save', t('app.saved'), onClose)
  const remove = useTellAndSay('standards.delete', t('app.deleted'), onClose)
  const choice = <Value extends string>(
    name: 'measure' | 'level' | 'basis',
    values: readonly Value[],
    text: (value: Value) => string,
  ) => (
    <Form.Item name={name} label={t(`planning.standards.${name}`)}>
      <Select options={values.map((value) => ({ value, label: text(value) }))} />
    </Form.Item>
  )
  return (
    <EditDialog<StandardValues>
      title={t('planning.standards.dialog')}
      width={720}
      form={form}
      name="standard"
      initialValues={
        standard ?? {
          measure: 'teachingArea',
          level: 'primary',
          basis: 'pupil',
          norm: null,
          source: '',
          validFrom: null,
          validTo: null,
        }
      }
      isSaving={save.isPending}
      onSave={({ norm, validFrom, validTo, ...values }) =>
        save.mutate({
          id: standard?.id ?? null,
          ...values,
          norm: readValue(norm) ?? 0,
          validFrom: readValue(validFrom) ?? '',
          validTo: readValue(validTo),
        })
      }
      removal={
        standard && {
          consequence: t('planning.standards.deleteConsequence', {
            level: t(`planning.level.${standard.level}`),
            measure: t(`planning.field.${standard.measure}`),
          }),
          remove: (answer) => remove.mutate({ id: standard.id, ...answer }),
        }
      }
      onClose={onClose}
    >
      <div className="form-row">
        {choice('measure', STANDARD_MEASURES, (value) => t(`planning.field.${value}`))}
        {choice('level', SCHOOLING_LEVELS, (value) => t(`planning.level.${value}`))}
      </div>
      <div className="form-row">
        {choice('basis', STANDARD_BASES, (value) => t(`planning.basis.${value}`))}
        <EntryItem name="norm" label={t('planning.standards.norm')} required>
          <HundredthsInput suffix={measureUnit(measure, t)} />
        </EntryItem>
        <EntryItem name="source" label={t('planning.standards.source')} required>
          <Input maxLength={200} />
        </EntryItem>
      </div>
      <div className="form-row">
        <EntryItem name="validFrom" label={t('planning.standards.validFrom')} required>
          <DayInput />
        </EntryItem>
        <EntryItem name="validTo" label={t('planning.standards.validTo')}>
          <DayInput />
        </EntryItem>
      </div>
    </EditDialog>
  )
}
