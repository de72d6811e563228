import { InboxOutlined } from '@ant-design/icons'
import { Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { isPicture } from '#domain/attachments/media-type.ts'
import { useAsk } from '../../asking.ts'
import { Failure } from '../page/failure.tsx'
import { Waiting } from '../page/waiting.tsx'
import { AttachmentBin } from './attachment-bin.tsx'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { AttachmentPreview } from './attachment-preview.tsx'
import { AttachmentTable } from './attachment-table.tsx'
import { type AttachmentOwner, type OwnerPart, WHOLE } from './owner.ts'
import { PhotoStrip } from './photo-strip.tsx'
import { useAddFiles } from './use-add-files.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './attachments.css'

interface AttachmentsPartProps {
  readonly owner: AttachmentOwner
  /** What a file can belong to within the owner, the whole first; empty when there are no parts. */
  readonly parts: readonly OwnerPart[]
}

/** Documents and photos: dropped or chosen, shown, saved elsewhere, removed and brought back. */
export function AttachmentsPart({ owner, parts }: AttachmentsPartProps) {
  const { t } = useTranslation()
  const list = useAsk('attachments.list', owner)
  const [part, setPart] = useState(WHOLE)
  const [looking, setLooking] = useState<Attachment | null>(null)
  const [editing, setEditing] = useState<Attachment | null>(null)
  const { add, isAdding } = useAddFiles(owner, part)
  if (list.error) return <Failure title={t('app.screenFailed.title')} error={list.error} />
  if (!list.data) return <Waiting />
  const present = list.data.filter(({ removedAt }) => removedAt === null)
  const removed = list.data.filter(({ removedAt }) => removedAt !== null)
  const photos = present.filter(({ mediaType }) => isPicture(mediaType))
  return (
    <section className="panel attachments">
      <div className="attachments-add">
        {parts.length > 0 && (
          <Select
            aria-label={t('attachments.belongs')}
            className="attachments-part-choice"
            value={part}
            onChange={setPart}
            options={[...parts]}
          />
        )}
        <Upload.Dragger
          multiple
          showUploadList={false}
          disabled={isAdding}
          beforeUpload={(file, files) => {
            // Called once for each file of a drop; the last call takes them all.
            if (file === files.at(-1)) void add(files)
            return false
          }}
        >
          <InboxOutlined aria-hidden /> {t('attachments.drop')}
          <p className="soft attachments-hint">{t('attachments.dropText')}</p>
        </Upload.Dragger>
      </div>
      {photos.length > 0 && <PhotoStrip photos={photos} onLook={setLooking} />}
      {present.length === 0 ? (
        <p className="soft">{t('attachments.empty')}</p>
      ) : (
        <AttachmentTable
          attachments={present}
          parts={parts}
          onLook={setLooking}
          onEdit={setEditing}
        />
      )}
      <AttachmentBin removed={removed} />
      {looking && <AttachmentPreview attachment={looking} onClose={() => setLooking(null)} />}
      {editing && (
        <AttachmentDialog attachment={editing} parts={parts} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}
