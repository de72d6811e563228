import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import { FindingsTable } from '../../../components/checks/findings-table.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'

/** What the checks found: hard ones are mended, soft ones get their sentence right here. */
export function FindingsPart({ review: { hard, soft } }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  if (hard.length + soft.length === 0) {
    return (
      <EmptyState title={t('closing.findings.none')}>{t('closing.findings.noneText')}</EmptyState>
    )
  }
  return (
    <>
      <p className="closing-note">
        {t('closing.findings.many')} <Link to="/checks">{t('checks.title')}</Link>
      </p>
      <FindingsTable findings={[...hard, ...soft]} showsCheck selectedIds={[]} />
    </>
  )
}
