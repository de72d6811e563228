import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { useAsk } from '../../asking.ts'
import { Failure } from '../page/failure.tsx'
import { Waiting } from '../page/waiting.tsx'
import { KeptPicture } from './kept-picture.tsx'
import { PdfView } from './pdf-view.tsx'

interface AttachmentPreviewProps {
  readonly attachment: Attachment
  readonly onClose: () => void
}

/** A picture or a PDF, large. */
export function AttachmentPreview({ attachment, onClose }: AttachmentPreviewProps) {
  const { t } = useTranslation()
  const { data, error } = useAsk('attachments.read', { id: attachment.id })
  const isPdf = attachment.mediaType === 'application/pdf'
  return (
    <Modal
      open
      width="92vw"
      style={{ top: 24 }}
      title={attachment.fileName}
      footer={null}
      onCancel={onClose}
    >
      <div className="attachment-preview">
        {error && <Failure title={t('app.screenFailed.title')} error={error} />}
        {!data && !error && <Waiting />}
        {data && isPdf && <PdfView bytes={data.bytes} label={attachment.fileName} />}
        {data && !isPdf && (
          <KeptPicture content={data} alt={attachment.note ?? attachment.fileName} />
        )}
      </div>
    </Modal>
  )
}
