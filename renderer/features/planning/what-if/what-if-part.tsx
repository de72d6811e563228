import { App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SCHEMES_KEPT, type Proposal, type WhatIfBasis } from '#contract/planning/what-if.ts'
import { sketchGaps } from '#domain/planning/sketch.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useQuarter } from '../../../app-status.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { call } from '../../../client.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { errorText } from '../../../error-text.ts'
import { usePreferences } from '../../../preferences.ts'
import { addingNoneText } from '../adding-none-text.ts'
import { ProjectLinks } from '../project-links.tsx'
import { YearChooser } from '../year-chooser.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { costText } from './cost-text.ts'
import {
  candidatesOf,
  choiceOf,
  costOfScheme,
  drafted,
  draftOf,
  type DraftScheme,
  draftWith,
  estimatesBy,
  firstDraft,
  isCandidate,
  newOf,
  outcomeOf,
  plainSketch,
} from './draft-scheme.ts'
import { MoneyDialog, type MoneyQuestion } from './money-dialog.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { ProposalText } from './proposal-text.tsx'
import { SchemesView } from './schemes-view.tsx'
import { SketchDialog } from './sketch-dialog.tsx'

interface WhatIfPartProps {
  readonly year: number | null
  readonly onYear: (year: number) => void
  /** Leads to where conditions are filled in. */
  readonly onFill: () => void
}

/** 补齐测算: tick projects, or give a sum of money, and see which schools reach the standard. */
export function WhatIfPart({ year, onYear, onFill }: WhatIfPartProps) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const basis = useAsk('whatIf.basis', { quarter, year }, { keepPrevious: true })
  if (basis.error) return <Failure title={t('app.screenFailed.title')} error={basis.error} />
  if (!basis.data) return <Waiting />
  const chooser = <YearChooser year={basis.data.year} years={basis.data.years} onYear={onYear} />
  if (basis.data.ground.schools.length === 0) {
    return (
      <>
        <div className="planning-bar">{chooser}</div>
        <EmptyState
          title={t('planning.gaps.noConditions', { year: basis.data.year })}
          actions={
            <Button type="primary" onClick={onFill}>
              {t('planning.gaps.fill')}
            </Button>
          }
        >
          {t('planning.gaps.noConditionsText')}
        </EmptyState>
      </>
    )
  }
  return <Trial key={basis.data.year} basis={basis.data} quarter={quarter} chooser={chooser} />
}

interface TrialProps {
  readonly basis: WhatIfBasis
  readonly quarter: Quarter
  readonly chooser: React.ReactNode
}

function Trial({ basis, quarter, chooser }: TrialProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moneyUnit } = usePreferences()
  const dictionaries = useAsk('dictionaries.all', {})
  const schemes = useAsk('schemes.list', {})
  const [draft, setDraft] = useState<DraftScheme>(() => firstDraft(basis))
  const [dialog, setDialog] = useState<'sketch' | 'money' | 'others' | null>(null)
  const [name, setName] = useState('')
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)
  const keep = useTell('schemes.save', {
    onSuccess: () => {
      void message.success(t('app.saved'))
      setName('')
    },
  })
  const sources = dictionaries.data?.fundingSources ?? []
  const offeredSources = sources.filter(({ isRetired }) => !isRetired)
  const retired = dictionaries.data?.categories.filter(({ isRetired }) => isRetired) ?? []
  const offered = {
    ...basis,
    kinds: basis.kinds.filter(({ categoryId }) => !retired.some(({ id }) => id === categoryId)),
  }
  const change = (next: DraftScheme) => {
    setDraft(next)
    setProposal(null)
  }
  const choice = choiceOf(draft)
  const outcome = outcomeOf(basis, choice)
  const own = newOf(basis, choice)
  const others = basis.projects.filter((project) => !isCandidate(basis, project))

  const solve = async ({ budgets, kinds, isEstimating }: MoneyQuestion) => {
    const id = crypto.randomUUID()
    const candidates = candidatesOf(
      basis,
      draft,
      sketchGaps(outcome, kinds),
      isEstimating ? estimatesBy(basis, kinds) : [],
    )
    setJobId(id)
    try {
      const found = await call('whatIf.plan', {
        quarter,
        year: basis.year,
        jobId: id,
        kept: choice,
        candidates: {
          projectIds: [...candidates.projectIds],
          sketches: candidates.sketches.map(plainSketch),
          estimates: [...candidates.estimates],
        },
        budgets,
      })
      setDraft(draftWith(draft, candidates, found))
      setProposal(found)
      setDialog(null)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setJobId(null)
    }
  }

  const kept = schemes.data ?? []
  const unpriced = basis.projects.filter(
    ({ id, measure, cost }) => cost === null && measure !== null && !draft.projectIds.includes(id),
  ).length
  return (
    <section className="planning-page">
      <div className="planning-bar">
        {chooser}
        <span className="planning-facts">
          {t('planning.whatIf.facts', {
            count: choice.projectIds.length + choice.sketches.length,
            cost: costText(costOfScheme(basis, choice), { t, moneyUnit }),
            added: own.projectIds.length + own.sketches.length,
            addedCost: costText(costOfScheme(basis, own), { t, moneyUnit }),
          })}
          {others.length > 0 && (
            <Button type="link" size="small" onClick={() => setDialog('others')}>
              {t('planning.whatIf.others', { count: others.length })}
            </Button>
          )}
        </span>
        <Button type="primary" onClick={() => setDialog('money')}>
          {t('planning.whatIf.byMoney')}
        </Button>
        <Button onClick={() => setDialog('sketch')}>{t('planning.whatIf.sketch')}</Button>
        <Space.Compact>
          <Input
            aria-label={t('planning.whatIf.schemeName')}
            placeholder={t('planning.whatIf.schemeName')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            disabled={name.trim() === '' || kept.length >= SCHEMES_KEPT}
            loading={keep.isPending}
            onClick={() => keep.mutate({ name, year: basis.year, choice })}
          >
            {t('planning.whatIf.keep')}
          </Button>
        </Space.Compact>
      </div>
      {proposal && <ProposalText proposal={proposal} />}
      <OutcomeView basis={basis} outcome={outcome} />
      <SchemesView
        basis={basis}
        schemes={kept}
        onOpen={(scheme) => change(draftOf(basis, scheme))}
      />
      <h2 className="planning-heading">{t('planning.whatIf.candidates')}</h2>
      <CandidateTable
        basis={basis}
        sources={sources}
        draft={draft}
        onTick={(keys) =>
          change({
            ...draft,
            projectIds: basis.projects.map(({ id }) => id).filter((id) => keys.includes(id)),
            sketches: draft.sketches.map((sketch) => ({
              ...sketch,
              isTicked: keys.includes(sketch.key),
            })),
          })
        }
      />
      {dialog === 'others' && (
        <ProjectLinks
          listed={{
            title: t('planning.whatIf.others', { count: others.length }),
            projects: others.map(({ id, name: project, addingNone }) => ({
              id,
              name: project,
              ...(addingNone === null ? {} : { remark: addingNoneText(addingNone, t) }),
            })),
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'sketch' && (
        <SketchDialog
          basis={offered}
          sources={offeredSources}
          onSketch={(sketch) => {
            const added = drafted(sketch, draft.sketches.length, {
              isTicked: true,
              isDrawn: true,
            })
            change({ ...draft, sketches: [...draft.sketches, added] })
            setDialog(null)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'money' && (
        <MoneyDialog
          basis={offered}
          sources={offeredSources}
          unpriced={unpriced}
          isSolving={jobId !== null}
          onSolve={(question) => void solve(question)}
          onCancelSolving={() => void call('app.cancel', { jobId: jobId ?? '' })}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}
