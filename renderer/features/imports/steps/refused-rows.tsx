import { FileExcelOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#contract/index.ts'
import { call, desktop } from '../../../client.ts'
import { errorText } from '../../../error-text.ts'

/** Saves the rows that stay out, with the reasons, for those who filled the sheet in. */
export function RefusedRows({ input }: { readonly input: Input<'imports.refusedRows'> }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const { fileName, bytes } = await call('imports.refusedRows', input)
      const { path } = await desktop('desktop.saveFile', {
        suggestedName: fileName,
        bytes: Uint8Array.from(bytes),
      })
      const { shell } = await desktop('desktop.info', {})
      if (path !== null) void message.success(t('imports.refused.saved', { path }))
      else if (shell === 'browser') {
        void message.success(t('imports.refused.downloaded', { file: fileName }))
      }
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<FileExcelOutlined />} loading={busy} onClick={() => void save()}>
      {t('imports.refused.action')}
    </Button>
  )
}
