import { useTranslation } from 'react-i18next'
import type { AddedNames } from '#contract/imports/plan.ts'

/** Names listed before the list is cut short. */
const LISTED = 5

/** The townships, schools and programmes that writing would add to the ledger. */
export function Additions({ added }: { readonly added: AddedNames }) {
  const { t } = useTranslation()
  const short = (names: readonly string[]): string => {
    const listed = names.slice(0, LISTED).join(t('imports.sheet.found.separator'))
    return names.length > LISTED ? t('imports.sheet.found.more', { list: listed }) : listed
  }
  const parts = [
    added.townships.length > 0 &&
      t('imports.preview.addedTownships', {
        count: added.townships.length,
        names: short(added.townships),
      }),
    added.schools.length > 0 &&
      t('imports.preview.addedSchools', {
        count: added.schools.length,
        names: short(added.schools),
      }),
    added.programmes.length > 0 &&
      t('imports.preview.addedProgrammes', {
        count: added.programmes.length,
        names: short(added.programmes),
      }),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return (
    <p className="additions">
      <strong>{t('imports.preview.added')}</strong>
      {parts.join(t('imports.preview.and'))}
    </p>
  )
}
