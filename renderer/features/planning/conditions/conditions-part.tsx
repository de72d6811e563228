import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchoolConditionsRow } from '#contract/planning/planning.ts'
import { type ConditionField, conditionUnit } from '#domain/planning/condition.ts'
import { comparable } from '#domain/text/comparable.ts'
import { useAsk } from '../../../asking.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { useMoneyUnitName } from '../../../components/figures/money.tsx'
import { RowTraces } from '../../../components/traces/row-traces.tsx'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { Waiting } from '../../../components/page/waiting.tsx'
import { YearChooser } from '../year-chooser.tsx'
import { ConditionFigure } from '../../../components/conditions/condition-figure.tsx'
import { ConditionsDialog } from '../../../components/conditions/conditions-dialog.tsx'

/** What the list shows of a survey; the rest stands in the dialog. */
const SHOWN = [
  'pupils',
  'classes',
  'teachers',
  'landArea',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
] as const satisfies readonly ConditionField[]

const HEAD = 55

interface ConditionsPartProps {
  readonly year: number | null
  readonly onYear: (year: number) => void
}

/** 办学条件: every school with what was surveyed of it in the year. */
export function ConditionsPart({ year, onYear }: ConditionsPartProps) {
  const { t } = useTranslation()
  const moneyUnit = useMoneyUnitName()
  const sheet = useAsk('conditions.sheet', { year }, { keepPrevious: true })
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<SchoolConditionsRow | null>(null)
  const [container, height] = useTableHeight(HEAD)
  if (sheet.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={sheet.error}
        onRetry={() => void sheet.refetch()}
      />
    )
  }
  if (!sheet.data) return <Waiting />
  const { rows, years } = sheet.data
  const text = comparable(typed)
  const shown = rows.filter(({ schoolName }) => comparable(schoolName).includes(text))
  return (
    <>
      <div className="planning-bar">
        <YearChooser year={sheet.data.year} years={years} onYear={onYear} />
        <Input
          className="filter-search"
          allowClear
          aria-label={t('planning.conditions.find')}
          placeholder={t('planning.conditions.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={
            rows.length === 0
              ? t('planning.conditions.empty')
              : t('planning.conditions.nothing', { text: typed })
          }
        />
      ) : (
        <div ref={container} className="table-container">
          <Table<SchoolConditionsRow>
            virtual
            size="small"
            bordered
            className="data-table"
            rowKey="schoolId"
            dataSource={shown}
            pagination={false}
            scroll={{ x: 1170, y: height }}
            columns={[
              {
                title: t('domain.field.township'),
                width: 96,
                render: (_, { townshipName }) => townshipName ?? t('app.blank'),
              },
              {
                title: t('domain.field.school'),
                width: 200,
                render: (_, { schoolName, survey }) => (
                  <>
                    {schoolName}
                    {survey && (
                      <RowTraces table="school_condition" id={survey.id} name={schoolName} />
                    )}
                  </>
                ),
              },
              {
                title: t('domain.field.stage'),
                width: 104,
                render: (_, { stage }) =>
                  stage === null ? t('app.blank') : t(`domain.stage.${stage}`),
              },
              ...SHOWN.map((field) => ({
                key: field,
                width: conditionUnit(field) === 'count' ? 86 : 116,
                align: 'right' as const,
                title: <FieldHead field={field} moneyUnit={moneyUnit} />,
                render: (_: unknown, { survey }: SchoolConditionsRow) => (
                  <ConditionFigure field={field} value={survey?.conditions[field] ?? null} />
                ),
              })),
              {
                title: <span className="visually-hidden">{t('planning.conditions.edit')}</span>,
                width: 72,
                render: (_, row) => (
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('planning.conditions.editOf', { school: row.schoolName })}
                    onClick={() => setEditing(row)}
                  >
                    {t('planning.conditions.edit')}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
      {editing && (
        <ConditionsDialog row={editing} year={sheet.data.year} onClose={() => setEditing(null)} />
      )}
    </>
  )
}

interface FieldHeadProps {
  readonly field: ConditionField
  readonly moneyUnit: string
}

function FieldHead({ field, moneyUnit }: FieldHeadProps) {
  const { t } = useTranslation()
  const unit = { area: t('app.unit.squareMetre'), money: moneyUnit, count: undefined }[
    conditionUnit(field)
  ]
  return <ColumnHead name={t(`planning.field.${field}`)} {...(unit ? { unit } : {})} />
}
