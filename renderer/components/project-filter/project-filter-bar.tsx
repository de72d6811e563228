import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { phaseOfAnyText } from '../../i18n/names.ts'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { ALL_PHASES } from '#domain/project/phase.ts'
import { PROJECT_STATES } from '#domain/project/project-state.ts'
import { comparable } from '#domain/text/comparable.ts'
import { allEntryOptions } from '../dictionary-forms/entry-options.ts'
import {
  type ChosenFilter,
  type FilteredScreen,
  isFiltered,
  NO_FILTER,
  setFilter,
  useFilter,
} from './filter-store.ts'

/** Typing pauses this long before the ledger is searched. */
const SEARCH_DELAY_MS = 200

interface ProjectFilterBarProps {
  readonly screen: FilteredScreen
  readonly dictionaries: Dictionaries
  /** Further restrictions of one screen, after the common ones. */
  readonly children?: React.ReactNode
}

/** The restrictions every list of projects offers, in one row. */
export function ProjectFilterBar({ screen, dictionaries, children }: ProjectFilterBarProps) {
  const { t } = useTranslation()
  const filter = useFilter(screen)
  const choose = (change: Partial<ChosenFilter>) => setFilter(screen, change)
  return (
    <search className="filter-bar" aria-label={t('app.filters.label')}>
      <SearchField text={filter.search} onSearch={(search) => choose({ search })} />
      <ManySelect
        label={t('app.filters.townships')}
        value={filter.townshipIds}
        onChange={(townshipIds) => choose({ townshipIds })}
        options={allEntryOptions(dictionaries.townships, t)}
      />
      <ManySelect
        label={t('app.filters.programmes')}
        value={filter.programmeIds}
        onChange={(programmeIds) => choose({ programmeIds })}
        options={allEntryOptions(dictionaries.programmes, t)}
      />
      <ManySelect
        label={t('app.filters.categories')}
        value={filter.categoryIds}
        onChange={(categoryIds) => choose({ categoryIds })}
        options={allEntryOptions(dictionaries.categories, t)}
      />
      <ManySelect
        label={t('app.filters.phases')}
        value={filter.phases}
        onChange={(phases) => choose({ phases })}
        options={ALL_PHASES.map((phase) => ({ value: phase, label: phaseOfAnyText(phase, t) }))}
      />
      <ManySelect
        label={t('app.filters.states')}
        value={filter.states}
        onChange={(states) => choose({ states })}
        options={PROJECT_STATES.map((state) => ({
          value: state,
          label: t(`domain.state.${state}`),
        }))}
      />
      {children}
      {isFiltered(filter) && (
        <Button type="link" size="small" onClick={() => setFilter(screen, NO_FILTER)}>
          {t('app.filters.clear')}
        </Button>
      )}
    </search>
  )
}

function SearchField({
  text,
  onSearch,
}: {
  readonly text: string
  readonly onSearch: (text: string) => void
}) {
  const { t } = useTranslation()
  const [typing, setTyping] = useState<string | null>(null)
  useEffect(() => {
    if (typing === null) return undefined
    const timer = setTimeout(() => {
      onSearch(typing.trim())
      setTyping(null)
    }, SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [typing, onSearch])
  return (
    <Input
      className="filter-search"
      aria-label={t('app.filters.search')}
      placeholder={t('app.filters.searchHint')}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={100}
      value={typing ?? text}
      onChange={(event) => setTyping(event.target.value)}
    />
  )
}

interface ManySelectProps<Value extends string> {
  readonly label: string
  readonly value: readonly Value[]
  readonly onChange: (value: Value[]) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
}

function ManySelect<Value extends string>({
  label,
  value,
  onChange,
  options,
}: ManySelectProps<Value>) {
  return (
    <Select<Value[]>
      mode="multiple"
      className="filter-select"
      aria-label={label}
      placeholder={label}
      value={[...value]}
      onChange={onChange}
      options={[...options]}
      maxTagCount={1}
      maxTagTextLength={4}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{
        filterOption: (text, option) =>
          typeof option?.label === 'string' && comparable(option.label).includes(comparable(text)),
      }}
    />
  )
}
