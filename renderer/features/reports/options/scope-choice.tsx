import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { allEntryOptions } from '../../../components/dictionary-forms/entry-options.ts'
import { useAsk } from '../../../asking.ts'

export type ReportScope = ReportRequest['scope']

interface ScopeChoiceProps {
  readonly scope: ReportScope
  readonly onChange: (scope: ReportScope) => void
}

const WHOLE = 'county'
const PARTS = ['township', 'programme', 'category'] as const

/** The whole county, or one township, programme or category of it. */
export function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation()
  const dictionaries = useAsk('dictionaries.all', {})
  const { townships = [], programmes = [], categories = [] } = dictionaries.data ?? {}
  const names = { township: townships, programme: programmes, category: categories }
  const choose = (value: string): void => {
    const by = PARTS.find((part) => value.startsWith(`${part} `))
    onChange(by === undefined ? undefined : { by, id: value.slice(by.length + 1) })
  }
  return (
    <Select<string>
      size="small"
      className="report-scope"
      aria-label={t('reports.scope.label')}
      showSearch={{ optionFilterProp: 'label' }}
      value={scope ? `${scope.by} ${scope.id}` : WHOLE}
      onChange={choose}
      options={[
        { value: WHOLE, label: t('reports.scope.county') },
        ...PARTS.map((by) => ({
          label: t(`reports.scope.${by}`),
          options: allEntryOptions(names[by], t).map(({ value, label }) => ({
            value: `${by} ${value}`,
            label,
          })),
        })),
      ]}
    />
  )
}
