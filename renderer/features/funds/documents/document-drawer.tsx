import { Alert, App, Button, Drawer, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { Input } from '#contract/index.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useQuarter, useStatus } from '../../../app-status.ts'
import { moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { NO_FILTER, useFilter } from '../../../components/project-filter/filter-store.ts'
import { ProjectFilterBar } from '../../../components/project-filter/project-filter-bar.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { clearDraft, readDraft, writeDraft } from '../../../drafts.ts'
import { usePreferences } from '../../../preferences.ts'
import { DocumentFields } from './document-fields.tsx'
import { readNamedAmounts } from './named-amounts.ts'
import {
  chooseProjects,
  type DocumentDraft,
  spreadAmounts,
  splitProblems,
  standingOf,
} from './split-draft.ts'
import { SplitTable } from './split-table.tsx'

const DRAFT = 'allocation'
/** How many unmatched names are written out. */
const NAMES_SHOWN = 6

interface DocumentDrawerProps {
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/**
 * A new allocation document: its head, the projects chosen by filter, and an amount for each until
 * nothing of the total is left. What is typed stays as a draft until it is saved or given up.
 */
export function DocumentDrawer({ dictionaries, onClose }: DocumentDrawerProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const sayDone = useDone()
  const { today } = useStatus()
  const [quarter] = useQuarter()
  const filter = useFilter('allocation')
  const [isChosenOnly, setIsChosenOnly] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  /** Lines of the annex pasted last that belong to no project. */
  const [unmatched, setUnmatched] = useState<readonly string[]>([])
  const { moneyUnit } = usePreferences()
  const shown = useAsk('projects.list', { quarter, filter }, { keepPrevious: true })
  const all = useAsk('projects.list', { quarter, filter: NO_FILTER })
  const [draft, setDraft] = useState<DocumentDraft>(
    () => readDraft<DocumentDraft>(DRAFT)?.values ?? blankDraft(today),
  )
  const change = (next: DocumentDraft) => {
    setDraft(next)
    writeDraft(DRAFT, next)
  }
  const giveUp = () => {
    clearDraft(DRAFT)
    onClose()
  }
  const record = useTell('allocations.record', {
    onSuccess: ({ count }, _input, actionId) => {
      clearDraft(DRAFT)
      sayDone(t('funds.document.recorded', { count }), actionId)
      onClose()
    },
  })
  if (!shown.data || !all.data) return <Waiting />

  const ledger = all.data.rows
  const rows = isChosenOnly ? ledger.filter(({ id }) => id in draft.amounts) : shown.data.rows
  const problems = splitProblems(draft)
  const spread = () => {
    const result = spreadAmounts(draft, ledger)
    if (!result) {
      message.warning(t('funds.document.nothingToSpreadBy'))
      return
    }
    change({ ...draft, amounts: result.amounts })
    if (result.dropped > 0) {
      message.info(t('funds.document.dropped', { count: result.dropped }))
    }
  }
  const pasteNamed = (text: string) => {
    const named = readNamedAmounts(text, ledger, moneyUnit)
    if (!named) return false
    change({ ...draft, amounts: { ...draft.amounts, ...named.amounts } })
    setUnmatched(named.unmatched)
    setIsChosenOnly(true)
    return true
  }
  const save = () => {
    setWasAsked(true)
    if (problems.length === 0) record.mutate(toInput(draft))
  }
  return (
    <Drawer
      open
      size={1120}
      rootClassName="document-drawer"
      title={t('funds.document.add')}
      onClose={onClose}
      footer={
        <div className="drawer-footer">
          <Standing draft={draft} />
          <Button onClick={giveUp}>{t('funds.giveUp')}</Button>
          <Button type="primary" loading={record.isPending} onClick={save}>
            {t('funds.document.save')}
          </Button>
        </div>
      }
    >
      <DocumentFields draft={draft} dictionaries={dictionaries} onChange={change} />
      {wasAsked && problems.length > 0 && (
        <div role="alert">
          <ul className="document-problems">
            {problems.map((problem) => (
              <li key={problem}>{t(`funds.document.problem.${problem}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <ProjectFilterBar screen="allocation" dictionaries={dictionaries} />
      <div className="document-split">
        <Button
          size="small"
          onClick={() =>
            change({
              ...draft,
              amounts: {
                ...chooseProjects(
                  draft.amounts,
                  rows.map(({ id }) => id),
                ),
                ...draft.amounts,
              },
            })
          }
        >
          {t('funds.document.chooseAll', { count: rows.length })}
        </Button>
        <Button size="small" onClick={() => change({ ...draft, amounts: {} })}>
          {t('funds.document.chooseNone')}
        </Button>
        <Button size="small" onClick={spread}>
          {t('funds.document.spread')}
        </Button>
        <label>
          <Switch size="small" checked={isChosenOnly} onChange={setIsChosenOnly} />{' '}
          {t('funds.document.chosenOnly')}
        </label>
        <small>{t('funds.document.pasteHint')}</small>
      </div>
      {unmatched.length > 0 && (
        <Alert
          className="document-unmatched"
          type="warning"
          showIcon
          closable={{ onClose: () => setUnmatched([]) }}
          title={t('funds.document.unmatched', {
            count: unmatched.length,
            names: unmatched.slice(0, NAMES_SHOWN).join('、'),
          })}
        />
      )}
      <SplitTable
        rows={rows}
        amounts={draft.amounts}
        onChange={(amounts) => change({ ...draft, amounts })}
        onPasteNamed={pasteNamed}
      />
    </Drawer>
  )
}

/** 已选 40 个项目，合计 …，比总额少 …。 */
function Standing({ draft }: { readonly draft: DocumentDraft }) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const { count, sum, left } = standingOf(draft)
  const text = (fen: number) => `${moneyText(fen, moneyUnit)} ${unit}`
  const chosen = t('funds.document.chosen', { count, sum: text(sum) })
  const rest =
    left === null
      ? t('funds.document.noTotal')
      : left === 0
        ? t('funds.document.agrees')
        : t(left > 0 ? 'funds.document.below' : 'funds.document.above', {
            amount: text(Math.abs(left)),
          })
  return (
    <output className={`document-standing ${left === 0 || count === 0 ? '' : 'warning-text'}`}>
      {chosen}
      {rest}
    </output>
  )
}

function blankDraft(today: string): DocumentDraft {
  return {
    number: '',
    issuedOn: today,
    issuer: '',
    fundingSourceId: null,
    total: null,
    note: '',
    amounts: {},
  }
}

/** Only for a draft without problems. */
function toInput(draft: DocumentDraft): Input<'allocations.record'> {
  return {
    number: draft.number.trim(),
    issuedOn: typeof draft.issuedOn === 'string' ? draft.issuedOn : '',
    issuer: draft.issuer.trim() || null,
    fundingSourceId: draft.fundingSourceId ?? '',
    total: Number(draft.total),
    note: draft.note.trim() || null,
    lines: Object.entries(draft.amounts).map(([projectId, amount]) => ({
      projectId,
      amount: Number(amount),
    })),
  }
}
