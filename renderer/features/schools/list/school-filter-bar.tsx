import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { SCHOOL_STAGES } from '#domain/project/school-stage.ts'
import { SCHOOL_FLAGS } from '#domain/schools/school-flags.ts'
import { allEntryOptions } from '../../../components/dictionary-forms/entry-options.ts'
import type { SchoolFilter } from './find-schools.ts'

interface SchoolFilterBarProps {
  readonly filter: SchoolFilter
  readonly dictionaries: Dictionaries
  readonly onChange: (filter: SchoolFilter) => void
}

/** Narrows the list by what is typed, township, stage and marks. */
export function SchoolFilterBar({ filter, dictionaries, onChange }: SchoolFilterBarProps) {
  const { t } = useTranslation()
  const select = {
    mode: 'multiple',
    allowClear: true,
    maxTagCount: 'responsive',
    className: 'filter-select',
    showSearch: { optionFilterProp: 'label' },
  } as const
  return (
    <div className="filter-bar">
      <Input
        className="filter-search"
        allowClear
        aria-label={t('schools.find')}
        placeholder={t('app.filters.searchHint')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select
        {...select}
        aria-label={t('domain.field.township')}
        placeholder={t('domain.field.township')}
        value={[...filter.townshipIds]}
        onChange={(townshipIds) => onChange({ ...filter, townshipIds })}
        options={allEntryOptions(dictionaries.townships, t)}
      />
      <Select
        {...select}
        aria-label={t('domain.field.stage')}
        placeholder={t('domain.field.stage')}
        value={[...filter.stages]}
        onChange={(stages) => onChange({ ...filter, stages })}
        options={SCHOOL_STAGES.map((stage) => ({
          value: stage,
          label: t(`domain.stage.${stage}`),
        }))}
      />
      <Select
        {...select}
        aria-label={t('schools.flags')}
        placeholder={t('schools.flags')}
        value={[...filter.flags]}
        onChange={(flags) => onChange({ ...filter, flags })}
        options={SCHOOL_FLAGS.map((flag) => ({ value: flag, label: t(`domain.field.${flag}`) }))}
      />
    </div>
  )
}
