import { useTranslation } from 'react-i18next'
import { SCHOOL_FLAGS, type SchoolFlags } from '#domain/schools/school-flags.ts'
import { Figure } from '../../components/figures/figure.tsx'

/** 寄宿制, 教学点 … as the school is marked; a dash when it is not. */
export function SchoolTags({ school }: { readonly school: SchoolFlags }) {
  const { t } = useTranslation()
  const flags = SCHOOL_FLAGS.filter((flag) => school[flag])
  if (flags.length === 0) return <Figure text={null} />
  return (
    <span className="school-tags">
      {flags.map((flag) => (
        <span key={flag} className="tag tag-notStarted">
          {t(`domain.field.${flag}`)}
        </span>
      ))}
    </span>
  )
}
