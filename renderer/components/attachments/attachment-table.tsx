import { App, Button, Space, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { useTell } from '../../asking.ts'
import { call, desktop } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { DateFigure } from '../figures/date-figure.tsx'
import { Moment } from '../figures/moment.tsx'
import { sizeText } from '../figures/size-text.ts'
import { useAskDeletion } from '../dialogs/use-ask-deletion.tsx'
import { type OwnerPart, partOf } from './owner.ts'

interface AttachmentTableProps {
  readonly attachments: readonly Attachment[]
  readonly parts: readonly OwnerPart[]
  readonly onLook: (attachment: Attachment) => void
  readonly onEdit: (attachment: Attachment) => void
}

/** The files with who brought them when, and what can be done with each. */
export function AttachmentTable({ attachments, parts, onLook, onEdit }: AttachmentTableProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const askDeletion = useAskDeletion()
  const remove = useTell('attachments.remove')
  const labels = new Map(parts.map(({ value, label }) => [value, label]))
  const removeOne = async ({ id, fileName }: Attachment) => {
    const consequence = t('attachments.deleteConsequence', { name: fileName })
    const answer = await askDeletion({ title: t('app.delete'), consequence })
    if (!answer) return
    remove.mutate(
      { id, ...answer },
      { onSuccess: () => void message.success(t('attachments.removed', { name: fileName })) },
    )
  }
  const saveOne = async ({ id }: Attachment) => {
    try {
      const { fileName, bytes } = await call('attachments.read', { id })
      const { path } = await desktop('desktop.saveFile', { suggestedName: fileName, bytes })
      if (path !== null) message.success(t('attachments.saved'))
    } catch (error) {
      message.error({ content: errorText(error, t), duration: 8 })
    }
  }
  return (
    <Table<Attachment>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={attachments}
      pagination={false}
      columns={[
        {
          title: t('attachments.name'),
          render: (_, attachment) =>
            attachment.mediaType === 'application/octet-stream' ? (
              attachment.fileName
            ) : (
              <Button
                type="link"
                size="small"
                className="attachment-name"
                title={t('attachments.look', { name: attachment.fileName })}
                onClick={() => onLook(attachment)}
              >
                {attachment.fileName}
              </Button>
            ),
        },
        ...(parts.length > 0
          ? [
              {
                title: t('attachments.belongs'),
                render: (_: unknown, attachment: Attachment) => labels.get(partOf(attachment)),
              },
            ]
          : []),
        {
          title: t('attachments.takenOn'),
          render: (_, { takenOn }) => <DateFigure date={takenOn} />,
        },
        { title: t('domain.field.note'), render: (_, { note }) => note ?? t('app.blank') },
        {
          title: t('attachments.size'),
          align: 'right',
          render: (_, { size }) => <span className="figure">{sizeText(size)}</span>,
        },
        {
          title: t('attachments.added'),
          render: (_, { addedAt, addedBy }) => (
            <>
              <Moment iso={addedAt} /> {addedBy}
            </>
          ),
        },
        {
          title: <span className="visually-hidden">{t('attachments.edit')}</span>,
          align: 'right',
          render: (_, attachment) => (
            <Space size={0}>
              <Button
                type="link"
                size="small"
                title={t('attachments.saveOf', { name: attachment.fileName })}
                onClick={() => void saveOne(attachment)}
              >
                {t('attachments.save')}
              </Button>
              <Button
                type="link"
                size="small"
                title={t('attachments.editOf', { name: attachment.fileName })}
                onClick={() => onEdit(attachment)}
              >
                {t('attachments.edit')}
              </Button>
              <Button
                type="link"
                size="small"
                title={t('attachments.removeOf', { name: attachment.fileName })}
                onClick={() => void removeOne(attachment)}
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
