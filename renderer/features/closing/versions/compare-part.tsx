import { Checkbox, Input, Segmented, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingVersion } from '#contract/quarter/closing.ts'
import type { TextDifference } from '#domain/closing/compare-texts.ts'
import { saysTheSame } from '#domain/closing/compare-reports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { usePreferences } from '../../../preferences.ts'
import { ComparedTable } from './compared-table.tsx'
import { ComparedTexts } from './compared-texts.tsx'
import { matching } from './matching.ts'

interface ComparePartProps {
  readonly quarter: Quarter
  /** Newest first, at least one. */
  readonly versions: readonly ClosingVersion[]
}

/** Two issues of a report, or one and the ledger as it is now, figure by figure. */
export function ComparePart({ quarter, versions }: ComparePartProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const newest = versions[0]?.version ?? 1
  // The two latest issues when there are two; the only one against the ledger as it is now.
  const [from, setFrom] = useState(newest > 1 ? newest - 1 : newest)
  const [to, setTo] = useState<number | null>(newest > 1 ? newest : null)
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const [view, setView] = useState<'figures' | 'texts'>('figures')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const compared = useAsk(
    'closing.compare',
    { quarter, from, to, unit: moneyUnit, everything: !onlyDifferent },
    { keepPrevious: true },
  )
  const texts = useAsk(
    'closing.compareTexts',
    { quarter, from, to, unit: moneyUnit },
    { keepPrevious: true },
  )
  const options = versions.map(({ version }) => ({
    value: version,
    label: t('closing.versions.number', { version }),
  }))
  const lines = compared.data ?? []
  const different = lines.filter(({ before, after }) => !saysTheSame(before, after)).length
  const shown = matching(lines, sought)
  return (
    <section className="compare" aria-labelledby="compare-title">
      <div className="filter-bar">
        <h2 id="compare-title">{t('closing.compare.title')}</h2>
        <label className="compare-choice">
          {t('closing.compare.from')}
          <Select<number> value={from} onChange={setFrom} options={options} />
        </label>
        <label className="compare-choice">
          {t('closing.compare.to')}
          <Select<number>
            value={to ?? NOW}
            onChange={(version) => setTo(version === NOW ? null : version)}
            options={[...options, { value: NOW, label: t('closing.compare.now') }]}
          />
        </label>
        <Segmented<'figures' | 'texts'>
          aria-label={t('closing.compare.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'figures', label: t('closing.compare.figures') },
            {
              value: 'texts',
              label: t('closing.compare.texts', { count: texts.data?.length ?? 0 }),
            },
          ]}
        />
        {view === 'figures' && (
          <>
            <Checkbox
              checked={onlyDifferent}
              onChange={(event) => setOnlyDifferent(event.target.checked)}
            >
              {t('closing.compare.only')}
            </Checkbox>
            <Input
              className="filter-search"
              allowClear
              aria-label={t('closing.compare.search')}
              placeholder={t('closing.compare.search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        )}
        {view === 'figures' && compared.data && (
          <output className="compare-facts">
            {compared.isPlaceholderData
              ? t('closing.compare.reading')
              : onlyDifferent
                ? t('closing.compare.facts', { different })
                : t('closing.compare.factsOfAll', { count: lines.length, different })}
          </output>
        )}
      </div>
      {view === 'texts' ? (
        <TextsPart data={texts.data} error={texts.error} />
      ) : compared.error ? (
        <Failure title={t('app.screenFailed.title')} error={compared.error} />
      ) : compared.data === undefined ? (
        <Waiting />
      ) : shown.length === 0 ? (
        <EmptyState
          title={t(lines.length === 0 ? 'closing.compare.same' : 'closing.compare.nothing')}
        />
      ) : (
        <ComparedTable lines={shown} />
      )}
    </section>
  )
}

interface TextsPartProps {
  readonly data: readonly TextDifference[] | undefined
  readonly error: Error | null
}

function TextsPart({ data, error }: TextsPartProps) {
  const { t } = useTranslation()
  if (error) return <Failure title={t('app.screenFailed.title')} error={error} />
  if (data === undefined) return <Waiting />
  if (data.length === 0) return <EmptyState title={t('closing.compare.sameTexts')} />
  return <ComparedTexts lines={data} />
}

/** Stands in the list of versions for the ledger as it is now. */
const NOW = 0
