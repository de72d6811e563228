import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { desktop } from '../../client.ts'

/** Saves a file where the person chooses, and says where it went. */
export function useSave(): (suggestedName: string, bytes: Uint8Array) => Promise<void> {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return async (suggestedName, bytes) => {
    const { path } = await desktop('desktop.saveFile', {
      suggestedName,
      bytes: Uint8Array.from(bytes),
    })
    const { shell } = await desktop('desktop.info', {})
    if (path !== null) void message.success(t('reports.saved', { path }))
    else if (shell === 'browser') {
      void message.success(t('reports.downloaded', { file: suggestedName }))
    }
  }
}
