import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'

/** Shown while the first answer of a screen is on its way; quick answers never show it. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <output className="waiting">
      <Spin delay={300} />
      <span className="visually-hidden">{t('app.loading')}</span>
    </output>
  )
}
