import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ColumnReading, ImportField } from '#contract/imports/reading.ts'
import { isDecided, isJoined } from '../wizard/way.ts'
import { type FieldOptionGroup, IGNORED, matchesOption, withOwnField } from './field-options.ts'

interface FieldChoiceProps {
  readonly column: ColumnReading
  readonly groups: readonly FieldOptionGroup[]
  /** Other columns that mean the same field already. */
  readonly otherLetters: readonly string[]
  readonly onChoose: (field: ImportField | null) => void
}

/** Which field a column means; says in words what becomes of a column that means none. */
export function FieldChoice({ column, groups, otherLetters, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation()
  const header = column.path.at(-1) ?? column.letter
  const left = column.field === null && !isDecided(column)
  return (
    <>
      <Select<string, { value: string; label: string; search?: string }>
        className="field-choice"
        aria-label={`${column.letter} ${t('imports.columns.field')}`}
        value={left ? null : (column.field ?? IGNORED)}
        placeholder={t('imports.columns.choose')}
        status={otherLetters.length > 0 ? 'error' : ''}
        options={
          withOwnField(groups, column.field, t).map(({ label, options }) => ({
            label,
            options: [...options],
          })) as never
        }
        showSearch={{ filterOption: matchesOption }}
        onChange={(value) => onChoose(value === IGNORED ? null : value)}
      />
      {otherLetters.length > 0 && (
        <div className="small wrong">
          {t('imports.columns.twice', { letters: otherLetters.join('、') })}
        </div>
      )}
      {column.field === null && !isJoined(column) && (
        <div className="small soft">{t('imports.columns.ignoredNote')}</div>
      )}
      {column.field === 'custom' && (
        <div className="small soft">{t('imports.columns.customNote', { header })}</div>
      )}
    </>
  )
}
