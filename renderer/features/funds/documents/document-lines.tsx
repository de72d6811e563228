import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AllocationDocument } from '#contract/funds/allocations.ts'
import { partsOfDocument } from '#domain/funds/allocation.ts'
import type { Fen } from '#domain/money.ts'
import { Money, moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'

type PartsProps = Pick<AllocationDocument, 'total' | 'lines'>

/** Says beside a document's total what of it no other sum counts. */
export function PartsTags({ total, lines }: PartsProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const { deleted, lacking } = partsOfDocument(total, lines)
  const text = (fen: Fen) => `${moneyText(fen, moneyUnit)}${unit}`
  return (
    <>
      {lacking !== 0 && (
        <div>
          <span className="tag tag-suspended">
            {t('funds.document.lacks', { amount: text(lacking) })}
          </span>
        </div>
      )}
      {deleted !== 0 && (
        <div>
          <span className="tag tag-suspended">
            {t('funds.document.ofDeleted', { amount: text(deleted) })}
          </span>
        </div>
      )}
    </>
  )
}

/** The lines of a document, and what they come to: the rows below them add up to the total. */
export function DocumentLines({ total, lines }: PartsProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const { inLedger, deleted, lacking } = partsOfDocument(total, lines)
  const isPlain = deleted === 0 && lacking === 0
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('domain.field.name')}</th>
          <th scope="col">{t('domain.field.school')}</th>
          <th scope="col" className="number-cell">
            {t('domain.field.amount')}（{unit}）
          </th>
          <th scope="col" className="number-cell">
            {t('funds.document.received')}（{unit}）
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ projectId, projectName, schoolName, isDeleted, amount, received }) => (
          <tr key={projectId}>
            <td>
              {isDeleted ? (
                <>
                  {projectName}{' '}
                  <span className="tag tag-notStarted">{t('funds.document.deleted')}</span>
                </>
              ) : (
                <Link to={`/projects/${projectId}?tab=funds`}>{projectName}</Link>
              )}
            </td>
            <td>{schoolName}</td>
            <td className="number-cell">
              <Money fen={amount} />
            </td>
            <td className="number-cell">
              <Money fen={received} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {!isPlain && <SumRow name={t('funds.document.inLedger')} fen={inLedger} />}
        {deleted !== 0 && <SumRow name={t('funds.document.deletedLines')} fen={deleted} />}
        {lacking !== 0 && <SumRow name={t('funds.document.lackingLines')} fen={lacking} />}
        <SumRow name={t('funds.document.total')} fen={total} />
      </tfoot>
    </table>
  )
}

function SumRow({ name, fen }: { readonly name: string; readonly fen: Fen }) {
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      <td className="number-cell">
        <Money fen={fen} />
      </td>
    </tr>
  )
}
