import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ColumnReading, ColumnUnit } from '#contract/imports.ts'
import { unitsOf } from './unit-options.ts'

interface UnitChoiceProps {
  readonly column: ColumnReading
  readonly onChoose: (unit: ColumnUnit) => void
}

/** The unit of a column's figures; a dash where there is none to choose. */
export function UnitChoice({ column, onChoose }: UnitChoiceProps) {
  const { t } = useTranslation()
  const units = unitsOf(column.field)
  if (units.length === 0) return <span className="soft">{t('imports.columns.noUnit')}</span>
  return (
    <Select<ColumnUnit>
      className="unit-choice"
      aria-label={`${column.letter} ${t('imports.columns.unit')}`}
      value={column.unit}
      placeholder={t('imports.columns.chooseUnit')}
      status={column.unit === null ? 'warning' : ''}
      options={units.map((unit) => ({ value: unit, label: t(`imports.columns.unitName.${unit}`) }))}
      onChange={onChoose}
    />
  )
}
