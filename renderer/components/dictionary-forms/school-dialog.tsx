import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import { SCHOOL_FLAGS, type SchoolFlag } from '#domain/schools/school-flags.ts'
import { EntryItem } from '../entry/entry-item.tsx'
import { readValue, type Typed } from '../entry/typed.ts'
import { TownshipField } from './township-field.tsx'
import { useSaveEntry } from './use-save-entry.ts'

interface SchoolDialogProps {
  /** The school to change, or a name to begin a new one with. */
  readonly school: School | { readonly name: string }
  readonly dictionaries: Dictionaries
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

interface SchoolValues extends Readonly<Partial<Record<SchoolFlag, boolean>>> {
  readonly name: string
  readonly schoolCode?: string | null
  readonly stage?: SchoolStage | null
  readonly townshipId?: Typed<string>
  readonly aliases?: readonly string[]
}

/** Adds a school or changes one. */
export function SchoolDialog({ school, dictionaries, onSaved, onClose }: SchoolDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<SchoolValues>()
  const id = 'id' in school ? school.id : null
  const { save, isSaving } = useSaveEntry('dictionaries.saveSchool', onSaved)
  return (
    <Modal
      open
      title={t(id === null ? 'app.dictionary.addSchool' : 'app.dictionary.editSchool')}
      okText={t('app.save')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<SchoolValues>
        form={form}
        name="school"
        layout="vertical"
        initialValues={school}
        onFinish={(values) =>
          save({
            id,
            ...values,
            townshipId: readValue(values.townshipId ?? null),
            schoolCode: values.schoolCode?.trim() ? values.schoolCode.trim() : null,
            aliases: [...(values.aliases ?? [])],
          })
        }
      >
        <EntryItem name="name" label={t('domain.field.school')} required>
          <Input maxLength={200} />
        </EntryItem>
        <div className="form-row">
          <EntryItem name="townshipId" label={t('domain.field.township')}>
            <TownshipField dictionaries={dictionaries} />
          </EntryItem>
          <Form.Item name="stage" label={t('domain.field.stage')}>
            <Select
              allowClear
              options={SCHOOL_STAGES.map((stage) => ({
                value: stage,
                label: t(`domain.stage.${stage}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="schoolCode"
            label={t('domain.field.schoolCode')}
            rules={[{ pattern: /^\s*(\d{10})?\s*$/, message: t('app.dictionary.codeWrong') }]}
          >
            <Input maxLength={20} inputMode="numeric" />
          </Form.Item>
        </div>
        <Form.Item
          name="aliases"
          label={t('domain.field.aliases')}
          extra={t('app.dictionary.aliasesHelp')}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ';']} />
        </Form.Item>
        <div className="check-row">
          {SCHOOL_FLAGS.map((flag) => (
            <Form.Item key={flag} name={flag} valuePropName="checked" noStyle>
              <Checkbox>{t(`domain.field.${flag}`)}</Checkbox>
            </Form.Item>
          ))}
        </div>
      </Form>
    </Modal>
  )
}
