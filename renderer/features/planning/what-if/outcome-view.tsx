import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WhatIfBasis } from '#contract/planning/what-if.ts'
import type { LevelOutcome, WhatIfOutcome } from '#domain/planning/what-if.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { measureUnit, quantityText } from '../quantity.ts'

interface OutcomeViewProps {
  readonly basis: WhatIfBasis
  readonly outcome: WhatIfOutcome
}

/** What the ticked projects do: which schools reach the standard, before and after, by measure. */
export function OutcomeView({ basis, outcome }: OutcomeViewProps) {
  const { t } = useTranslation()
  const changed = outcome.levels.filter(({ lines }) =>
    lines.some(({ before, after }) => before !== after),
  )
  return (
    <section aria-label={t('planning.whatIf.result')}>
      <h2 className="planning-heading">{t('planning.whatIf.result')}</h2>
      <p className="what-if-sum">
        {t('planning.whatIf.sum', {
          before: outcome.attainedBefore,
          after: outcome.attainedAfter,
          all: outcome.levels.length,
          gained: outcome.pupilsGained,
          concerned: outcome.pupilsConcerned,
        })}
      </p>
      <Table<LevelOutcome>
        size="small"
        bordered
        className="data-table what-if-outcome"
        rowKey={({ schoolId, level }) => `${schoolId} ${level}`}
        dataSource={changed}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('planning.whatIf.nothingChanged') }}
        columns={[
          {
            title: t('planning.gaps.school'),
            width: 170,
            render: (_, { schoolId }) => basis.schoolNames[schoolId] ?? schoolId,
          },
          {
            title: t('planning.gaps.level'),
            width: 72,
            render: (_, { level }) => t(`planning.level.${level}`),
          },
          {
            title: t('planning.gaps.pupils'),
            width: 84,
            align: 'right',
            render: (_, { pupils }) => <Figure text={pupils?.toString() ?? null} />,
          },
          {
            title: t('planning.whatIf.lines'),
            render: (_, { lines }) => (
              <ul className="what-if-lines">
                {lines
                  .filter(({ before, after }) => before !== after)
                  .map(({ measure, before, after }) => (
                    <li key={measure}>
                      {t('planning.whatIf.line', {
                        measure: t(`planning.field.${measure}`),
                        before: quantityText(before) ?? t('app.blank'),
                        after: quantityText(after) ?? t('app.blank'),
                        unit: measureUnit(measure, t),
                      })}
                    </li>
                  ))}
              </ul>
            ),
          },
          {
            title: t('planning.gaps.attained'),
            width: 220,
            render: (_, level) => <Attained level={level} />,
          },
        ]}
      />
    </section>
  )
}

/** The colours of states, which mean the same on every screen. */
const TAGS = { Yes: 'tag-completed', No: 'tag-suspended', Open: 'tag-notStarted' } as const

/** 5 → 6 of 7, in words beside the colour. */
function Attained({ level }: { readonly level: LevelOutcome }) {
  const { t } = useTranslation()
  const { attainedAfter: attained, metBefore, metAfter, lines } = level
  const word = attained === null ? 'Open' : attained ? 'Yes' : 'No'
  return (
    <span className={`tag ${TAGS[word]}`}>
      {t('planning.whatIf.met', {
        attained: t(`planning.gaps.attained${word}`),
        before: metBefore,
        after: metAfter,
        count: lines.length,
      })}
    </span>
  )
}
