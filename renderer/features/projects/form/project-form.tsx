import { Form, type FormInstance, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/dictionaries.ts'
import { WORK_TYPES } from '#domain/work-type.ts'
import { NameInput } from '../../../components/entry/name-input.tsx'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { AreaInput, LandAreaInput } from '../../../components/entry/area-input.tsx'
import { needed, readable } from '../../../components/entry/entry-rules.ts'
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
      <Form.Item name="name" label={label('name')} required rules={[needed(label('name'), t)]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-row">
        <Form.Item
          name="schoolId"
          label={t('domain.field.school')}
          required
          rules={[needed(t('domain.field.school'), t)]}
        >
          <SchoolField dictionaries={dictionaries} />
        </Form.Item>
        <Form.Item name="programmeId" label={t('domain.field.programme')}>
          <ProgrammeField dictionaries={dictionaries} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item
          name="categoryId"
          label={t('domain.field.category')}
          required
          rules={[needed(t('domain.field.category'), t)]}
        >
          <EntrySelect entries={dictionaries.categories} />
        </Form.Item>
        <Form.Item name="workType" label={label('workType')}>
          <Select
            allowClear
            options={WORK_TYPES.map((type) => ({
              value: type,
              label: t(`domain.workType.${type}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="year" label={label('year')} rules={[readable(t)]}>
          <YearInput />
        </Form.Item>
        <Form.Item name="projectCode" label={label('projectCode')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="content" label={label('content')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={5000} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="plannedTotal" label={label('plannedTotal')} rules={[readable(t)]}>
          <MoneyInput />
        </Form.Item>
        <Form.Item name="quantity" label={label('quantity')} rules={[readable(t)]}>
          <WholeInput />
        </Form.Item>
        <Form.Item name="unit" label={label('unit')}>
          <Input maxLength={10} placeholder={category?.unit ?? ''} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="floorArea" label={label('floorArea')} rules={[readable(t)]}>
          <AreaInput />
        </Form.Item>
        <Form.Item name="landArea" label={label('landArea')} rules={[readable(t)]}>
          <LandAreaInput />
        </Form.Item>
        <Form.Item name="sportsArea" label={label('sportsArea')} rules={[readable(t)]}>
          <AreaInput />
        </Form.Item>
      </div>
      <div className="form-row">
        {DATES.map((field) => (
          <Form.Item key={field} name={field} label={label(field)} rules={[readable(t)]}>
            <PartialDateInput />
          </Form.Item>
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
