import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { Quarter } from '#domain/quarter.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { Money, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { PercentFigure } from '../../../components/figures/percent-figure.tsx'
import { phaseText, quarterText } from '../../../i18n/names.ts'

const MONEY = ['plannedTotal', 'allocated', 'received', 'paid', 'completedInvestment'] as const

interface KeyFiguresProps {
  readonly project: ProjectRow
  readonly quarter: Quarter
}

/** Where the project stands as at the chosen quarter, in one line. */
export function KeyFigures({ project, quarter }: KeyFiguresProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const { workflow, phase, percent } = project
  return (
    <dl
      className="key-figures"
      aria-label={t('project.asAt', { quarter: quarterText(quarter, t) })}
    >
      {MONEY.map((field) => (
        <div key={field}>
          <dt>
            {t(`domain.field.${field}`)}
            <small>{unit}</small>
          </dt>
          <dd>
            <Money fen={project[field]} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('domain.field.percent')}</dt>
        <dd>
          <PercentFigure percent={percent} />
        </dd>
      </div>
      <div>
        <dt>{t('domain.field.phase')}</dt>
        <dd>
          <Figure text={phase === null ? null : phaseText(workflow, phase, t)} />
        </dd>
      </div>
    </dl>
  )
}
