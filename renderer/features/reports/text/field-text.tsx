import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/report/text/report-text.ts'

/** A paragraph whose figures are marked as fields, and numbers typed over one as such. */
export function FieldText({ spans }: { readonly spans: readonly Span[] }) {
  const { t } = useTranslation()
  return spans.map(({ text, figure, typedOver }, index) => {
    // oxlint-disable react/no-array-index-key -- Pieces of a text have nothing but their place.
    if (figure !== undefined) {
      return (
        <span key={index} className="report-field" title={t('reports.text.field')}>
          {text}
        </span>
      )
    }
    if (typedOver !== undefined) {
      return (
        <mark key={index} className="report-typed" title={t('reports.text.typed')}>
          {text}
        </mark>
      )
    }
    return <span key={index}>{text}</span>
    // oxlint-enable react/no-array-index-key
  })
}
