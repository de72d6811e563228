import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, FundingSource } from '#contract/dictionaries.ts'
import { FUNDING_LEVELS } from '#domain/fund.ts'
import { useSaveEntry } from '../../components/dictionary-forms/use-save-entry.ts'
import { needed } from '../../components/entry/entry-rules.ts'
import { EntryActions } from './entry-actions.tsx'

/** 资金来源, each with its level. */
export function SourcesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<FundingSource | 'new' | null>(null)
  const { fundingSources } = dictionaries
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('settings.entries.addSource')}
      </Button>
      <Table<FundingSource>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={fundingSources}
        pagination={false}
        columns={[
          { title: t('domain.field.fundingSource'), dataIndex: 'name' },
          {
            title: t('settings.entries.level'),
            render: (_, { level }) => t(`domain.fundingLevel.${level}`),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            align: 'right',
            render: (_, source) => (
              <EntryActions
                dictionary="funding_source"
                entries={fundingSources}
                entry={source}
                onEdit={() => setEditing(source)}
              />
            ),
          },
        ]}
      />
      {editing !== null && (
        <SourceDialog
          source={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
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
        <Form.Item
          name="name"
          label={t('settings.entries.name')}
          required
          rules={[needed(t('settings.entries.name'), t)]}
        >
          <Input maxLength={200} />
        </Form.Item>
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
