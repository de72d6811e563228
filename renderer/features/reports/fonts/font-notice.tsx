import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMissingFonts } from './use-missing-fonts.ts'

/** Says which fonts were replaced on the pages below, and what to install. */
export function FontNotice() {
  const { t } = useTranslation()
  const fonts = useMissingFonts()
  const [isClosed, setIsClosed] = useState(false)
  if (fonts === '' || isClosed) return null
  return (
    <Alert
      className="font-notice"
      type="info"
      showIcon
      title={t('reports.fonts.missing', { fonts }) + t('reports.fonts.install')}
      closable={{ onClose: () => setIsClosed(true), 'aria-label': t('reports.fonts.close') }}
    />
  )
}
