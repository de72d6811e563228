import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'

/** What is being done while there is no page to show yet. */
export function MakingReport({ step }: { readonly step: 'computing' | 'printing' | 'opening' }) {
  const { t } = useTranslation()
  return (
    <output className="making-report">
      <Spin delay={200} />
      <span>{t(`reports.making.${step}`)}</span>
    </output>
  )
}
