import { useTranslation } from 'react-i18next'
import type { School } from '#contract/office/dictionaries.ts'
import { Fact, FactsGroup, FactText } from '../../../components/page/facts.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { SchoolTags } from '../school-tags.tsx'

interface SchoolBasicsProps {
  readonly school: School
  readonly townshipName: string | null
}

/** What is written down about a school. */
export function SchoolBasics({ school, townshipName }: SchoolBasicsProps) {
  const { t } = useTranslation()
  const { stage, schoolCode, aliases } = school
  return (
    <section className="panel facts-groups">
      <FactsGroup title={t('schools.group.what')}>
        <Fact name={t('domain.field.township')}>
          <FactText text={townshipName} />
        </Fact>
        <Fact name={t('domain.field.stage')}>
          <FactText text={stage && t(`domain.stage.${stage}`)} />
        </Fact>
        <Fact name={t('domain.field.schoolCode')}>
          <Figure text={schoolCode} />
        </Fact>
      </FactsGroup>
      <FactsGroup title={t('schools.group.names')}>
        <Fact name={t('domain.field.aliases')}>
          <FactText text={aliases.join('、') || null} />
        </Fact>
        <Fact name={t('schools.flags')}>
          <SchoolTags school={school} />
        </Fact>
      </FactsGroup>
    </section>
  )
}
