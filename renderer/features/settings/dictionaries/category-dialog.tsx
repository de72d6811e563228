import { Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '#contract/office/dictionaries.ts'
import { MEASURES } from '#domain/area.ts'
import { WORKFLOWS } from '#domain/project/phase.ts'
import { useSaveEntry } from '../../../components/dictionary-forms/use-save-entry.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'

interface CategoryDialogProps {
  /** The category to change, or null to add one. */
  readonly category: Category | null
  readonly onClose: () => void
}

/** Adds a category or changes one. */
export function CategoryDialog({ category, onClose }: CategoryDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Omit<Category, 'id'>>()
  const { save, isSaving } = useSaveEntry('dictionaries.saveCategory', onClose)
  return (
    <Modal
      open
      title={t(
        category === null ? 'settings.entries.addCategory' : 'settings.entries.editCategory',
      )}
      okText={t('app.save')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Omit<Category, 'id'>>
        form={form}
        name="category"
        layout="vertical"
        initialValues={category ?? { measure: 'floor', workflow: 'construction' }}
        onFinish={(values) => save({ id: category?.id ?? null, ...values })}
      >
        <div className="form-row">
          <EntryItem name="name" label={t('settings.entries.name')} required>
            <Input maxLength={200} />
          </EntryItem>
          <EntryItem name="unit" label={t('settings.entries.unit')} required>
            <Input maxLength={10} />
          </EntryItem>
        </div>
        <div className="form-row">
          <Form.Item name="measure" label={t('settings.entries.measure')}>
            <Select
              options={MEASURES.map((value) => ({
                value,
                label: t(`settings.entries.measures.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="workflow" label={t('settings.entries.workflow')}>
            <Select
              options={WORKFLOWS.map((value) => ({ value, label: t(`domain.workflow.${value}`) }))}
            />
          </Form.Item>
        </div>
        <p className="soft">{t('settings.entries.usedHelp')}</p>
      </Form>
    </Modal>
  )
}
