import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { findingKey } from '../../components/checks/finding-key.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { isFiltered, useFilter } from '../../components/project-filter/filter-store.ts'
import { ProjectFilterBar } from '../../components/project-filter/project-filter-bar.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { CheckList } from './check-list.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { PrintButton } from './print-button.tsx'
import {
  checkOfAddress,
  SHOWN_FINDINGS,
  type ShownFindings,
  shownFindings,
} from './shown-findings.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './checks-screen.css'

/** What stays in sight, of one quarter and filter. */
interface Kept {
  readonly place: string
  readonly keys: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** What does not add up in the quarter: by check at the left, its findings at the right. */
export function ChecksScreen() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const filter = useFilter('checks')
  const run = useAsk('checks.run', { quarter, filter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const [params, setParams] = useSearchParams()
  const [shown, setShown] = useState<ShownFindings>('open')
  // What was listed when somebody began to work stays in sight after it is explained.
  const place = JSON.stringify([quarter, filter])
  const [keptAt, setKeptAt] = useState<Kept>({ place, keys: new Set() })
  if (keptAt.place !== place) setKeptAt({ place, keys: NOTHING })
  const kept = keptAt.place === place ? keptAt.keys : NOTHING
  const setKept = (keys: Kept['keys']) => setKeptAt({ place, keys })

  const failure = run.error ?? dictionaries.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() => void Promise.all([run.refetch(), dictionaries.refetch()])}
      />
    )
  }
  if (!run.data || !dictionaries.data) return <Waiting />

  const { findings, counts, tallies } = run.data
  const checkId = checkOfAddress(params.get('check'))
  const listed = shownFindings(findings, shown, checkId, kept)
  return (
    <div className="screen">
      <PageHeader
        title={t('checks.titleOf', { quarter: quarterText(quarter, t) })}
        facts={t('checks.facts', { ...counts })}
        actions={<PrintButton run={run.data} />}
      />
      <ProjectFilterBar screen="checks" dictionaries={dictionaries.data}>
        <Segmented<ShownFindings>
          size="small"
          aria-label={t('checks.show.label')}
          value={shown}
          onChange={(choice) => {
            setKept(new Set())
            setShown(choice)
          }}
          options={SHOWN_FINDINGS.map((value) => ({ value, label: t(`checks.show.${value}`) }))}
        />
      </ProjectFilterBar>
      {findings.length === 0 ? (
        <EmptyState title={t('checks.nothing.title')}>
          {isFiltered(filter) ? t('checks.nothing.filtered') : t('checks.nothing.text')}
        </EmptyState>
      ) : (
        <div className="checks-columns">
          <CheckList
            tallies={tallies}
            counts={counts}
            chosen={checkId}
            onChoose={(choice) => {
              setKept(new Set())
              setParams(choice === null ? {} : { check: choice }, { replace: true })
            }}
          />
          <FindingsPanel
            key={`${quarter} ${checkId} ${shown}`}
            findings={listed}
            checkId={checkId}
            emptyText={t(shown === 'all' ? 'checks.nothing.title' : `checks.nothing.${shown}`)}
            keptCount={shown === 'open' ? listed.filter((one) => one.explanation).length : 0}
            onTouch={() => setKept(new Set([...kept, ...listed.map(findingKey)]))}
          />
        </div>
      )}
    </div>
  )
}
