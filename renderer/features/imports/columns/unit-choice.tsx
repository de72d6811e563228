import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ColumnReading, ColumnUnit } from '#contract/imports/reading.ts'
import { unitsOf } from './unit-options.ts'

interface UnitChoiceProps {
  readonly column: ColumnReading
  /** The sheet does not state it; the unit shown is a guess that wants to be confirmed. */
  readonly isGuessed: boolean
  readonly onChoose: (unit: ColumnUnit) => void
}

/** The unit of a column's figures; a dash where there is none to choose. */
export function UnitChoice({ column, isGuessed, onChoose }: UnitChoiceProps) {
  const { t } = useTranslation()
  const units = unitsOf(column.field)
  if (units.length === 0) return <span className="soft">{t('imports.columns.noUnit')}</span>
  const { unit: present } = column
  return (
    <>
      <Select<ColumnUnit>
        className="unit-choice"
        aria-label={`${column.letter} ${t('imports.columns.unit')}`}
        value={column.unit}
        placeholder={t('imports.columns.chooseUnit')}
        status={present === null || isGuessed ? 'warning' : ''}
        options={units.map((unit) => ({
          value: unit,
          label: t(`imports.columns.unitName.${unit}`),
        }))}
        onChange={onChoose}
      />
      {isGuessed && (
        <div className="small stopped">
          {t('imports.columns.unitGuessed')}
          {present !== null && (
            <Button size="small" type="link" onClick={() => onChoose(present)}>
              {t('imports.columns.unitConfirm')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
