import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { setPreferences, usePreferences } from '../../../preferences.ts'
import { useMissingFonts } from './use-missing-fonts.ts'

/** Says which fonts were replaced on the pages below, and what to install; once closed, not again for the same fonts. */
export function FontNotice() {
  const { t } = useTranslation()
  const fonts = useMissingFonts()
  const { closedFontNotice } = usePreferences()
  if (fonts === '' || fonts === closedFontNotice) return null
  return (
    <Alert
      className="font-notice"
      type="info"
      showIcon
      title={t('reports.fonts.missing', { fonts }) + t('reports.fonts.install')}
      closable={{
        onClose: () => setPreferences({ closedFontNotice: fonts }),
        'aria-label': t('reports.fonts.close'),
      }}
    />
  )
}
