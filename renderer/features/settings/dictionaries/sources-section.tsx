import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, FundingSource, Listed } from '#contract/office/dictionaries.ts'
import { FUNDING_LEVELS } from '#domain/funds/fund.ts'
import { useSaveEntry } from '../../../components/dictionary-forms/use-save-entry.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { EntriesPanel } from './entries-panel.tsx'

/** 资金来源, each with its level. */
export function SourcesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<FundingSource | 'new' | null>(null)
  return (
    <EntriesPanel<Listed<FundingSource>>
      dictionary="funding_source"
      entries={dictionaries.fundingSources}
      addText={t('settings.entries.addSource')}
      onAdd={() => setEditing('new')}
      onEdit={setEditing}
      columns={[
        { title: t('domain.field.fundingSource'), dataIndex: 'name' },
        {
          title: t('settings.entries.level'),
          render: (_, { level }) => t(`domain.fundingLevel.${level}`),
        },
      ]}
    >
      {editing !== null && (
        <SourceDialog
          source={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </EntriesPanel>
  )
}

interface SourceDialogProps {
  readonly source: FundingSource | null
  readonly onClose: () => void
}

function SourceDialog({ source, onClose }: SourceDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Omit<FundingSource, 'id'>>()
  const { save, isSaving } = useSaveEntry('dictionaries.saveFundingSource', onClose)
  return (
    <Modal
      open
      title={t(source === null ? 'settings.entries.addSource' : 'settings.entries.editSource')}
      okText={t('app.save')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Omit<FundingSource, 'id'>>
        form={form}
        name="source"
        layout="vertical"
        initialValues={source ?? { level: 'other' }}
        onFinish={(values) => save({ id: source?.id ?? null, ...values })}
      >
        <EntryItem name="name" label={t('settings.entries.name')} required>
          <Input maxLength={200} />
        </EntryItem>
        <Form.Item name="level" label={t('settings.entries.level')}>
          <Select
            options={FUNDING_LEVELS.map((value) => ({
              value,
              label: t(`domain.fundingLevel.${value}`),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
