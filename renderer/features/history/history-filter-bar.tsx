import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHANGE_ACTIONS, type ChangeFilter } from '#contract/quarter/history.ts'
import { useAsk } from '../../asking.ts'
import { DayInput } from '../../components/entry/partial-date-input.tsx'
import { momentText } from '../../components/figures/moment.tsx'
import { isUnread, type Typed } from '../../components/entry/typed.ts'
import { tableText } from '../../components/history/change-table-names.ts'
import { quarterText } from '../../i18n/names.ts'

export type ChosenChanges = ChangeFilter

export const EVERYTHING: ChosenChanges = {
  search: '',
  operators: [],
  tables: [],
  actions: [],
  from: null,
  to: null,
  afterId: null,
  batchId: null,
  actionId: null,
}

interface HistoryFilterBarProps {
  readonly filter: ChosenChanges
  readonly operators: readonly string[]
  readonly tables: readonly string[]
  readonly onChange: (change: Partial<ChosenChanges>) => void
}

/** By project or school, person, kind, action, days, or since a quarter was closed. */
export function HistoryFilterBar({ filter, operators, tables, onChange }: HistoryFilterBarProps) {
  const { t } = useTranslation()
  const closings = useAsk('closing.overview', {})
  const issues = (closings.data?.quarters ?? []).flatMap(({ quarter, versions }) =>
    versions.map(({ version, changeId }) => ({
      value: changeId,
      label: t('history.sinceClosing', { quarter: quarterText(quarter, t), version }),
    })),
  )
  const batches = useAsk('imports.batches', {})
  const files = (batches.data ?? []).map(({ id, fileName, importedAt }) => ({
    value: id,
    label: `${fileName} ${momentText(importedAt)}`,
  }))
  const several = (
    name: 'operators' | 'tables' | 'actions',
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="history-choice"
      aria-label={t(`history.${name}`)}
      placeholder={t(`history.${name}`)}
      value={[...filter[name]]}
      onChange={(values: string[]) => onChange({ [name]: values })}
      options={[...options]}
    />
  )
  const day = (name: 'from' | 'to') => (
    <DayInput
      className="history-day"
      aria-label={t(`history.${name}`)}
      placeholder={t(`history.${name}`)}
      value={filter[name]}
      onChange={(value: Typed<string>) => {
        if (!isUnread(value)) onChange({ [name]: value })
      }}
    />
  )
  return (
    <div className="history-filter">
      <Input
        allowClear
        className="filter-search"
        aria-label={t('history.search')}
        placeholder={t('history.searchHint')}
        value={filter.search}
        onChange={(event) => onChange({ search: event.target.value })}
      />
      {several(
        'operators',
        operators.map((name) => ({ value: name, label: name })),
      )}
      {several(
        'tables',
        tables.map((table) => ({ value: table, label: tableText(table, t) })),
      )}
      {several(
        'actions',
        CHANGE_ACTIONS.map((action) => ({ value: action, label: t(`history.action.${action}`) })),
      )}
      {day('from')}
      {day('to')}
      {files.length > 0 && (
        <Select<string | null>
          className="history-since"
          aria-label={t('history.batch')}
          value={filter.batchId}
          onChange={(batchId) => onChange({ batchId })}
          options={[{ value: null, label: t('history.batchAll') }, ...files]}
        />
      )}
      {issues.length > 0 && (
        <Select<number | null>
          className="history-since"
          aria-label={t('history.since')}
          value={filter.afterId}
          onChange={(afterId) => onChange({ afterId })}
          options={[{ value: null, label: t('history.sinceAll') }, ...issues]}
        />
      )}
      {filter.actionId !== null && <span className="tag">{t('history.step.one')}</span>}
      <Button onClick={() => onChange(EVERYTHING)}>{t('history.reset')}</Button>
    </div>
  )
}
