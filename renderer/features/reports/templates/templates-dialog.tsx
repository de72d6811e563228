import {
  FileExcelOutlined,
  FileWordOutlined,
  PlusOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { App, Button, Modal, Space, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_MEGABYTES } from '#contract/reports/report-templates.ts'
import type { RenderedReport, ReportRequest } from '#contract/reports/reports.ts'
import { call } from '../../../client.ts'
import { errorText } from '../../../error-text.ts'
import { useSave } from '../use-save.ts'
import { TemplateProblems } from './template-problems.tsx'
import { TemplateTable } from './template-table.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './templates.css'
import { useAddTemplate } from './use-add-template.ts'

interface TemplatesDialogProps {
  /** Whose values the sheet of all fields shows. */
  readonly request: ReportRequest
  readonly open: boolean
  readonly onClose: () => void
}

/** The office's templates: how to begin, which there are, and what is wrong with one that was refused. */
export function TemplatesDialog({ request, open, onClose }: TemplatesDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSave()
  const { add, isAdding, refused, forget } = useAddTemplate()
  const saveMade = async (make: () => Promise<RenderedReport>): Promise<void> => {
    try {
      const { fileName, bytes } = await make()
      await save(fileName, bytes)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    }
  }
  return (
    <Modal
      title={t('reportTemplates.title')}
      width={880}
      open={open}
      destroyOnHidden
      footer={null}
      afterClose={forget}
      onCancel={onClose}
    >
      <p className="soft">{t('reportTemplates.lead', { megabytes: TEMPLATE_MEGABYTES })}</p>
      <Space wrap className="template-ways">
        <Button
          icon={<FileWordOutlined />}
          onClick={() => void saveMade(() => call('reportTemplates.sample', { format: 'docx' }))}
        >
          {t('reportTemplates.sample')}
        </Button>
        <Button
          icon={<FileExcelOutlined />}
          onClick={() => void saveMade(() => call('reportTemplates.sample', { format: 'xlsx' }))}
        >
          {t('reportTemplates.sampleWorkbook')}
        </Button>
        <Button
          icon={<UnorderedListOutlined />}
          onClick={() => void saveMade(() => call('reportTemplates.fields', request))}
        >
          {t('reportTemplates.fields')}
        </Button>
        <Upload
          accept=".docx,.xlsx"
          showUploadList={false}
          disabled={isAdding}
          beforeUpload={(file) => {
            void add(file, null)
            return false
          }}
        >
          <Button type="primary" icon={<PlusOutlined />} loading={isAdding}>
            {t('reportTemplates.add')}
          </Button>
        </Upload>
      </Space>
      {refused && <TemplateProblems {...refused} onClose={forget} />}
      <TemplateTable onReplace={(file, template) => void add(file, template)} />
    </Modal>
  )
}
