import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SchoolConditionsRow } from '#contract/planning/planning.ts'
import { CONDITION_FIELDS, type ConditionField, conditionUnit } from '#domain/planning/condition.ts'
import { useTellAndSay } from '../history/use-tell-and-say.ts'
import { AreaInput } from '../entry/area-input.tsx'
import { EntryItem } from '../entry/entry-item.tsx'
import { MoneyInput } from '../entry/money-input.tsx'
import { DayInput } from '../entry/partial-date-input.tsx'
import { EditDialog } from '../dialogs/edit-dialog.tsx'
import { readValue, type Typed } from '../entry/typed.ts'
import { WholeInput } from '../entry/whole-input.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './conditions.css'

const GROUPS = {
  people: [
    'pupils',
    'juniorPupils',
    'classes',
    'juniorClasses',
    'boarders',
    'teachers',
    'qualifiedTeachers',
    'backboneTeachers',
    'sportsArtsTeachers',
  ],
  buildings: [
    'landArea',
    'teachingArea',
    'livingArea',
    'officeArea',
    'otherArea',
    'unsafeArea',
    'sportsArea',
  ],
  equipment: ['equipmentValue', 'multimediaRooms', 'toiletPlaces', 'beds'],
} as const satisfies Record<string, readonly ConditionField[]>

const GROUP_NAMES = ['people', 'buildings', 'equipment'] as const

type ConditionsValues = Readonly<Record<ConditionField, Typed<number>>> & {
  readonly surveyedOn: Typed<string>
  readonly note?: string | null
}

interface ConditionsDialogProps {
  readonly row: SchoolConditionsRow
  readonly year: number
  readonly onClose: () => void
}

/** One school's survey of a year; a field left empty is not surveyed and is no zero. */
export function ConditionsDialog({ row, year, onClose }: ConditionsDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ConditionsValues>()
  const save = useTellAndSay('conditions.save', t('app.saved'), onClose)
  const remove = useTellAndSay('conditions.delete', t('app.deleted'), onClose)
  const { survey, schoolName, schoolId, stage } = row
  const isHidden = (field: ConditionField) =>
    stage !== 'nineYear' && (field === 'juniorPupils' || field === 'juniorClasses')
  const submit = ({ surveyedOn, note, ...values }: ConditionsValues) =>
    save.mutate({
      schoolId,
      year,
      surveyedOn: readValue(surveyedOn) ?? '',
      conditions: Object.fromEntries(
        CONDITION_FIELDS.map((field) => [field, readValue(values[field] ?? null)]),
      ),
      note: note?.trim() || null,
    })
  return (
    <EditDialog<ConditionsValues>
      title={t('planning.conditions.dialog', { school: schoolName, year })}
      width={900}
      style={{ top: 24 }}
      form={form}
      name="conditions"
      size="small"
      initialValues={{
        surveyedOn: survey?.surveyedOn ?? `${year}-09-01`,
        note: survey?.note ?? null,
        ...survey?.conditions,
      }}
      isSaving={save.isPending}
      onSave={submit}
      removal={
        survey && {
          title: t('planning.conditions.delete'),
          consequence: t('planning.conditions.deleteConsequence', { school: schoolName, year }),
          remove: (answer) => remove.mutate({ id: survey.id, ...answer }),
        }
      }
      onClose={onClose}
    >
      {GROUP_NAMES.map((group) => (
        <fieldset key={group} className="conditions-group">
          <legend>{t(`planning.conditions.groups.${group}`)}</legend>
          {GROUPS[group]
            .filter((field) => !isHidden(field))
            .map((field) => (
              <EntryItem key={field} name={field} label={t(`planning.field.${field}`)}>
                <ConditionInput field={field} />
              </EntryItem>
            ))}
        </fieldset>
      ))}
      <div className="form-row">
        <EntryItem
          name="surveyedOn"
          label={t('planning.conditions.surveyedOn')}
          extra={t('planning.conditions.surveyedOnHelp')}
          required
        >
          <DayInput />
        </EntryItem>
        <Form.Item name="note" label={t('domain.field.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
    </EditDialog>
  )
}

interface ConditionInputProps {
  readonly field: ConditionField
  readonly id?: string
  readonly value?: Typed<number>
  readonly onChange?: (value: Typed<number>) => void
}

function ConditionInput({ field, ...rest }: ConditionInputProps) {
  const unit = conditionUnit(field)
  if (unit === 'area') return <AreaInput {...rest} />
  return unit === 'money' ? <MoneyInput {...rest} /> : <WholeInput {...rest} />
}
