import { App, Button, Space, Table, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportTemplate } from '#contract/reports/report-templates.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { call } from '../../../client.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { Moment } from '../../../components/figures/moment.tsx'
import { sizeText } from '../../../components/figures/size-text.ts'
import { useAskDeletion } from '../../../components/dialogs/use-ask-deletion.tsx'
import { errorText } from '../../../error-text.ts'
import { useSave } from '../use-save.ts'

interface TemplateTableProps {
  readonly onReplace: (file: File, template: ReportTemplate) => void
}

/** The templates with who brought them when, and what can be done with each. */
export function TemplateTable({ onReplace }: TemplateTableProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSave()
  const sayDone = useDone()
  const askDeletion = useAskDeletion()
  const templates = useAsk('reportTemplates.list', {})
  const remove = useTell('reportTemplates.remove', {
    onSuccess: (_value, _input, actionId) => sayDone(t('reportTemplates.removed'), actionId),
  })
  const removeOne = async ({ id, name }: ReportTemplate): Promise<void> => {
    const consequence = t('reportTemplates.removeConsequence', { name })
    const answer = await askDeletion({ title: t('app.delete'), consequence })
    if (answer) remove.mutate({ id, ...answer })
  }
  const saveOne = async ({ id }: ReportTemplate): Promise<void> => {
    try {
      const { fileName, bytes } = await call('reportTemplates.read', { id })
      await save(fileName, bytes)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    }
  }
  return (
    <Table<ReportTemplate>
      size="small"
      className="data-table"
      rowKey="id"
      loading={templates.isPending}
      dataSource={templates.data ?? []}
      locale={{ emptyText: t('reportTemplates.none') }}
      pagination={false}
      scroll={{ y: 300 }}
      columns={[
        {
          title: t('reportTemplates.name'),
          render: (_, { name, format }) => (
            <>
              {name} <span className="soft">{t(`reportTemplates.format.${format}`)}</span>
            </>
          ),
        },
        {
          title: t('attachments.size'),
          width: 90,
          align: 'right',
          render: (_, { size }) => <span className="figure">{sizeText(size)}</span>,
        },
        {
          title: t('attachments.added'),
          width: 200,
          render: (_, { addedAt, addedBy }) => (
            <>
              <Moment iso={addedAt} /> {addedBy}
            </>
          ),
        },
        {
          title: <span className="visually-hidden">{t('attachments.edit')}</span>,
          width: 190,
          align: 'right',
          render: (_, template) => (
            <Space size={0}>
              <Button
                type="link"
                size="small"
                title={t('attachments.saveOf', { name: template.name })}
                onClick={() => void saveOne(template)}
              >
                {t('attachments.save')}
              </Button>
              <Upload
                accept=".docx,.xlsx"
                showUploadList={false}
                beforeUpload={(file) => {
                  onReplace(file, template)
                  return false
                }}
              >
                <Button
                  type="link"
                  size="small"
                  title={t('reportTemplates.replaceOf', { name: template.name })}
                >
                  {t('reportTemplates.replace')}
                </Button>
              </Upload>
              <Button
                type="link"
                size="small"
                title={t('attachments.removeOf', { name: template.name })}
                onClick={() => void removeOne(template)}
              >
                {t('attachments.remove')}
              </Button>
            </Space>
          ),
        },
      ]}
    />
  )
}
