import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { BudgetRevision } from '#contract/funds/funds.ts'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'

interface RevisionListProps {
  readonly revisions: readonly BudgetRevision[]
  readonly dictionaries: Dictionaries
}

/** 预算调整: what each change of the stored budget did, newest first. */
export function RevisionList({ revisions, dictionaries }: RevisionListProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  if (revisions.length === 0) return null
  const names = new Map(dictionaries.fundingSources.map(({ id, name }) => [id, name]))
  return (
    <>
      <h2>{t('funds.revision.title')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('domain.field.date')}</th>
            <th scope="col">{t('domain.field.fundingSource')}</th>
            <th scope="col" className="number-cell">
              {t('funds.revision.before')}（{unit}）
            </th>
            <th scope="col" className="number-cell">
              {t('funds.revision.after')}（{unit}）
            </th>
            <th scope="col">{t('domain.field.reason')}</th>
            <th scope="col">{t('funds.document.number')}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.id}>
              <td className="figure">{revision.revisedOn}</td>
              <td>
                {names.get(revision.fundingSourceId)}
                {revision.year !== null && ` · ${revision.year}`}
              </td>
              <td className="number-cell">
                {revision.before === null ? (
                  t('funds.revision.added')
                ) : (
                  <Money fen={revision.before} />
                )}
              </td>
              <td className="number-cell">
                {revision.after === null ? (
                  t('funds.revision.removed')
                ) : (
                  <Money fen={revision.after} />
                )}
              </td>
              <td>{revision.reason}</td>
              <td>{revision.documentNumber ?? t('app.blank')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
