import { Form, type FormInstance, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { WORK_TYPES } from '#domain/project/work-type.ts'
import { NameInput } from '../../../components/entry/name-input.tsx'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { AreaInput, LandAreaInput } from '../../../components/entry/area-input.tsx'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { PartialDateInput } from '../../../components/entry/partial-date-input.tsx'
import { WholeInput, YearInput } from '../../../components/entry/whole-input.tsx'
import type { ProjectFormValues } from './form-values.ts'
import { ProgrammeField } from './programme-field.tsx'
import { SchoolField } from './school-field.tsx'

interface ProjectFormProps {
  readonly form: FormInstance<ProjectFormValues>
  readonly initial: ProjectFormValues
  readonly dictionaries: Dictionaries
  readonly onTyped: (values: ProjectFormValues) => void
  readonly onFinish: (values: ProjectFormValues) => void
}

const DATES = ['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish'] as const
const PEOPLE = ['leader', 'responsibleUnit', 'responsiblePerson'] as const

/** Everything the office writes down about a project; used to add one and to change one. */
export function ProjectForm(props: ProjectFormProps) {
  const { form, initial, dictionaries, onTyped, onFinish } = props
  const { t } = useTranslation()
  const categoryId = Form.useWatch('categoryId', form)
  const category = dictionaries.categories.find(({ id }) => id === categoryId)
  const label = (
    field: Exclude<keyof ProjectFormValues, 'schoolId' | 'programmeId' | 'categoryId'>,
  ) => t(`domain.field.${field}`)
  return (
    <Form<ProjectFormValues>
      form={form}
      name="project"
      layout="vertical"
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_changed, values) => onTyped({ ...initial, ...values })}
      onFinish={onFinish}
    >
      <EntryItem name="name" label={label('name')} required>
        <Input maxLength={200} />
      </EntryItem>
      <div className="form-row">
        <EntryItem name="schoolId" label={t('domain.field.school')} required>
          <SchoolField dictionaries={dictionaries} />
        </EntryItem>
        <EntryItem name="programmeId" label={t('domain.field.programme')}>
          <ProgrammeField dictionaries={dictionaries} />
        </EntryItem>
      </div>
      <div className="form-row">
        <EntryItem name="categoryId" label={t('domain.field.category')} required>
          <EntrySelect entries={dictionaries.categories} />
        </EntryItem>
        <Form.Item name="workType" label={label('workType')}>
          <Select
            allowClear
            options={WORK_TYPES.map((type) => ({
              value: type,
              label: t(`domain.workType.${type}`),
            }))}
          />
        </Form.Item>
        <EntryItem name="year" label={label('year')}>
          <YearInput />
        </EntryItem>
        <Form.Item name="projectCode" label={label('projectCode')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="content" label={label('content')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={5000} />
      </Form.Item>
      <div className="form-row">
        <EntryItem name="plannedTotal" label={label('plannedTotal')}>
          <MoneyInput />
        </EntryItem>
        <EntryItem name="quantity" label={label('quantity')}>
          <WholeInput />
        </EntryItem>
        <Form.Item name="unit" label={label('unit')}>
          <Input maxLength={10} placeholder={category?.unit ?? ''} />
        </Form.Item>
      </div>
      <div className="form-row">
        <EntryItem name="floorArea" label={label('floorArea')}>
          <AreaInput />
        </EntryItem>
        <EntryItem name="landArea" label={label('landArea')}>
          <LandAreaInput />
        </EntryItem>
        <EntryItem name="sportsArea" label={label('sportsArea')}>
          <AreaInput />
        </EntryItem>
      </div>
      <div className="form-row">
        {DATES.map((field) => (
          <EntryItem key={field} name={field} label={label(field)}>
            <PartialDateInput />
          </EntryItem>
        ))}
      </div>
      <div className="form-row">
        {PEOPLE.map((field) => (
          <Form.Item key={field} name={field} label={label(field)}>
            <NameInput kind={field} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="note" label={label('note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={5000} />
      </Form.Item>
    </Form>
  )
}
