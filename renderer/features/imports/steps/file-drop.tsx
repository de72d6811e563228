import { InboxOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SampleId } from '#contract/app.ts'
import { useAsk } from '../../../asking.ts'

interface FileDropProps {
  readonly onFile: (file: File) => void
  readonly onSample: (sample: SampleId) => void
}

const READABLE = '.xlsx,.xlsm,.xls,.et,.ods,.csv'

/** Where a file is dropped or picked, and the samples for who has none at hand. */
export function FileDrop({ onFile, onSample }: FileDropProps) {
  const { t } = useTranslation()
  const samples = useAsk('app.samples', {})
  return (
    <div className="file-drop">
      <Upload.Dragger
        accept={READABLE}
        multiple={false}
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file)
          // The bytes go through the bridge; nothing is uploaded anywhere.
          return false
        }}
      >
        <InboxOutlined className="file-drop-icon" />
        <p className="file-drop-title">{t('imports.choose.drop')}</p>
        <p className="file-drop-text">{t('imports.choose.kinds')}</p>
      </Upload.Dragger>
      {samples.data && samples.data.length > 0 && (
        <div className="file-drop-samples">
          <span>{t('imports.choose.samples')}</span>
          {samples.data.map(({ id, title }) => (
            <Button key={id} onClick={() => onSample(id)}>
              {title}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
