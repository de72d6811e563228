import { useTranslation } from 'react-i18next'
import type { SchoolMerge } from '#contract/planning/schools.ts'
import { tableText } from '../../../components/history/change-table-names.ts'
import { fieldText } from '../../../i18n/names.ts'

/** What a merge will do, line by line, with counts. */
export function MergeEffects({ merge }: { readonly merge: SchoolMerge }) {
  const { t } = useTranslation()
  const { rewritten, betweenBoth, takenOver } = merge
  const [kept, other] = [merge.kept.name, merge.other.name]
  const codes = [merge.kept.schoolCode, merge.other.schoolCode] as const
  const fields = takenOver.map((field) => fieldText(field.replace(/Id$/, ''), t) ?? field)
  return (
    <>
      <h3 className="merge-heading">{t('schools.merge.will')}</h3>
      <ul className="merge-effects">
        {rewritten.length === 0 && <li>{t('schools.merge.nothingRewritten', { other })}</li>}
        {rewritten.map(({ table, count }) => (
          <li key={table}>
            {t('schools.merge.rewritten', { count, table: tableText(table, t), kept })}
          </li>
        ))}
        {betweenBoth > 0 && <li>{t('schools.merge.betweenBoth', { count: betweenBoth })}</li>}
        {fields.length > 0 && (
          <li>{t('schools.merge.takenOver', { kept, other, fields: fields.join('、') })}</li>
        )}
        {codes[0] !== null && codes[1] !== null && (
          <li className="warning-text">
            {t('schools.merge.codeLost', { kept: codes[0], other: codes[1] })}
          </li>
        )}
        <li>{t('schools.merge.alias', { kept, other })}</li>
      </ul>
    </>
  )
}
