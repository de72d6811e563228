import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'

/** What persons wrote in the report and should look at again before it is issued. */
export function ParagraphsPart({ review: { paragraphs } }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  if (paragraphs.length === 0) return <EmptyState title={t('closing.paragraphs.none')} />
  return (
    <section className="panel closing-scroll">
      <p className="panel-lead">
        {t('closing.paragraphs.lead', { count: paragraphs.length })}{' '}
        <Link to="/reports">{t('closing.paragraphs.toReport')}</Link>
      </p>
      <ul className="closing-paragraphs">
        {paragraphs.map(({ scope, report, paragraph, heading, text, doubt }) => (
          <li key={`${scope?.by ?? ''}:${scope?.id ?? ''}:${paragraph}`}>
            <span className="tag tag-suspended">{t(`closing.paragraphs.doubt.${doubt}`)}</span>{' '}
            {scope !== null && (
              <span className="closing-report">
                {report === null
                  ? t('closing.paragraphs.ofNoPart')
                  : t('closing.paragraphs.of', { report })}
              </span>
            )}{' '}
            {heading !== null && <strong>{heading}</strong>} {text}{' '}
            {report !== null && (
              <Link to="/reports" state={{ scope }}>
                {t('closing.paragraphs.toReport')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
