import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPreferences, usePreferences } from '../../../preferences.ts'
import { useMissingFonts } from './use-missing-fonts.ts'

/**
 * Says in one line which fonts were replaced on the pages below, and opened what to install; once
 * closed, not again for the same fonts.
 */
export function FontNotice() {
  const { t } = useTranslation()
  const fonts = useMissingFonts()
  const { closedFontNotice } = usePreferences()
  const [isOpen, setIsOpen] = useState(false)
  if (fonts === '' || fonts === closedFontNotice) return null
  return (
    <Alert
      className="font-notice"
      type="info"
      showIcon
      title={
        <span className="font-notice-line">
          {t('reports.fonts.short', { fonts })}
          <Button
            type="link"
            size="small"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'reports.fonts.less' : 'reports.fonts.more')}
          </Button>
        </span>
      }
      description={isOpen ? t('reports.fonts.missing') + t('reports.fonts.install') : undefined}
      closable={{
        onClose: () => setPreferences({ closedFontNotice: fonts }),
        'aria-label': t('reports.fonts.close'),
      }}
    />
  )
}
