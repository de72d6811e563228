import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchoolConditionsRow } from '#contract/planning/planning.ts'
import type { SchoolDetail } from '#contract/planning/schools.ts'
import { CONDITION_FIELDS, conditionUnit } from '#domain/planning/condition.ts'
import { useStatus } from '../../../app-status.ts'
import { ConditionFigure } from '../../../components/conditions/condition-figure.tsx'
import { ConditionsDialog } from '../../../components/conditions/conditions-dialog.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { useMoneyUnitName } from '../../../components/figures/money.tsx'

/** Past years that can still be filled in. */
const YEARS_BACK = 8

/** What was surveyed of the school, a column for each year, so that change is seen along the row. */
export function SchoolConditions({ detail }: { readonly detail: SchoolDetail }) {
  const { t } = useTranslation()
  const { today } = useStatus()
  const moneyUnit = useMoneyUnitName()
  const [editing, setEditing] = useState<number | null>(null)
  const { school, surveys, townshipName } = detail
  const thisYear = Number(today.slice(0, 4))
  const years = new Set(surveys.map(({ year }) => year))
  const missing = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back).filter(
    (year) => !years.has(year),
  )
  const units = { area: t('app.unit.squareMetre'), money: moneyUnit, count: null }
  const fields = CONDITION_FIELDS.filter((field) =>
    surveys.some(({ conditions }) => conditions[field] !== null),
  )
  const row: SchoolConditionsRow = {
    schoolId: school.id,
    schoolName: school.name,
    stage: school.stage,
    townshipName,
    survey: surveys.find(({ year }) => year === editing) ?? null,
  }
  return (
    <section className="panel">
      <Select<number>
        className="panel-action"
        aria-label={t('schools.conditions.add')}
        placeholder={t('schools.conditions.add')}
        value={null}
        onChange={setEditing}
        options={missing.map((year) => ({
          value: year,
          label: t('schools.conditions.addFor', { year }),
        }))}
        popupMatchSelectWidth={false}
      />
      {surveys.length === 0 ? (
        <EmptyState title={t('schools.conditions.empty')} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reachable by keyboard.
        <div className="school-years-box" tabIndex={0}>
          <table className="plain-table school-years">
            <thead>
              <tr>
                <th scope="col">{t('schools.conditions.field')}</th>
                {surveys.map(({ year }) => (
                  <th key={year} scope="col" className="number-cell">
                    {year}{' '}
                    <Button
                      type="link"
                      size="small"
                      title={t('schools.conditions.editOf', { year })}
                      onClick={() => setEditing(year)}
                    >
                      {t('schools.conditions.edit')}
                    </Button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => {
                const unit = units[conditionUnit(field)]
                return (
                  <tr key={field}>
                    <th scope="row">
                      {t(`planning.field.${field}`)}
                      {unit !== null && ` (${unit})`}
                    </th>
                    {surveys.map(({ year, conditions }) => (
                      <td key={year} className="number-cell">
                        <ConditionFigure field={field} value={conditions[field]} />
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {editing !== null && (
        <ConditionsDialog row={row} year={editing} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}
