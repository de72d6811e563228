import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { BudgetLine, BudgetRevision } from '#contract/funds/funds.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { quarterDays } from '#domain/quarter.ts'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { useQuarter, useStatus } from '../../../../app-status.ts'
import { DayInput } from '../../../../components/entry/partial-date-input.tsx'
import type { Typed } from '../../../../components/entry/typed.ts'
import { clearDraft, readDraft, writeDraft } from '../../../../drafts.ts'
import type { AskedField } from '../asked-field.ts'
import { DraftNotice } from '../../form/draft-notice.tsx'
import {
  budgetProblems,
  type BudgetRow,
  isBudgetChanged,
  toBudgetLines,
  toBudgetRows,
} from './budget-rows.ts'
import { BudgetTable } from './budget-table.tsx'
import { RevisionList } from './revision-list.tsx'

interface BudgetSectionProps {
  readonly project: ProjectRow
  readonly budget: readonly BudgetLine[]
  /** Newest first. */
  readonly revisions: readonly BudgetRevision[]
  readonly dictionaries: Dictionaries
  /** What a finding leads to: begins with the first amount. */
  readonly asked: AskedField | null
}

/** The planned amounts by source, typed in place and saved together. */
export function BudgetSection(props: BudgetSectionProps) {
  // Begins anew when other amounts are stored, for instance after saving.
  return <BudgetEditor key={JSON.stringify(props.budget)} {...props} />
}

function BudgetEditor({ project, budget, revisions, dictionaries, asked }: BudgetSectionProps) {
  const { t } = useTranslation()
  const draftKey = `budget:${project.id}`
  const [draft, setDraft] = useState(() => readDraft<readonly BudgetRow[]>(draftKey))
  const [rows, setRows] = useState<readonly BudgetRow[]>(draft?.values ?? toBudgetRows(budget))
  const [reason, setReason] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const { today } = useStatus()
  const [quarter] = useQuarter()
  const { last } = quarterDays(quarter)
  // The chosen quarter governs the screen: its plan is what somebody is about to change.
  const [revisedOn, setRevisedOn] = useState<Typed<string>>(last < today ? last : today)
  const [wasAsked, setWasAsked] = useState(false)
  const isChanged = isBudgetChanged(rows, budget)
  const problems = budgetProblems(rows)
  // The first plan needs no reason; whatever changes it later does.
  const needsReason = budget.length > 0 || revisions.length > 0
  const isReasonMissing = needsReason && (reason.trim() === '' || typeof revisedOn !== 'string')

  const change = (next: readonly BudgetRow[]) => {
    setRows(next)
    if (isBudgetChanged(next, budget)) writeDraft(draftKey, next)
    else clearDraft(draftKey)
  }
  const discard = () => {
    clearDraft(draftKey)
    setDraft(null)
    setWasAsked(false)
    setRows(toBudgetRows(budget))
  }
  const table = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked === null) return
    table.current?.querySelector<HTMLElement>('.budget-table .budget-amount')?.focus()
    asked.take()
  }, [asked])
  const save = useTellAndSay('funds.saveBudget', t('app.saved'), () => clearDraft(draftKey))
  const submit = () => {
    setWasAsked(true)
    if (problems.size > 0 || isReasonMissing) return
    save.mutate({
      projectId: project.id,
      lines: toBudgetLines(rows),
      reason: reason.trim() || null,
      documentNumber: documentNumber.trim() || null,
      revisedOn: needsReason && typeof revisedOn === 'string' ? revisedOn : null,
    })
  }
  return (
    <section ref={table} className="panel">
      {draft !== null && <DraftNotice typedAt={draft.typedAt} onDiscard={discard} />}
      <BudgetTable
        rows={rows}
        problems={wasAsked ? problems : new Map()}
        plannedTotal={project.plannedTotal}
        sources={dictionaries.fundingSources}
        onChange={change}
      />
      <div className="panel-footer">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => change([...rows, blankRow()])}>
          {t('project.budget.add')}
        </Button>
        {isChanged && (
          <>
            {needsReason && (
              <>
                <Input
                  className="reason-input"
                  aria-label={t('funds.revision.reason')}
                  placeholder={t('funds.revision.reason')}
                  {...(wasAsked && isReasonMissing ? { status: 'error' as const } : {})}
                  maxLength={500}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
                <DayInput
                  className="budget-amount"
                  aria-label={t('funds.revision.revisedOn')}
                  title={t('funds.revision.revisedOn')}
                  value={revisedOn}
                  onChange={setRevisedOn}
                />
                <Input
                  className="budget-source"
                  aria-label={t('funds.revision.documentNumber')}
                  placeholder={t('funds.revision.documentNumber')}
                  maxLength={200}
                  value={documentNumber}
                  onChange={(event) => setDocumentNumber(event.target.value)}
                />
              </>
            )}
            <Button onClick={discard}>{t('project.giveUp')}</Button>
            <Button type="primary" loading={save.isPending} onClick={submit}>
              {t('app.save')}
            </Button>
          </>
        )}
      </div>
      {wasAsked && isChanged && isReasonMissing && (
        <p className="line-problem" role="alert">
          {t('funds.revision.needsReason')}
        </p>
      )}
      <RevisionList revisions={revisions} dictionaries={dictionaries} />
    </section>
  )
}

function blankRow(): BudgetRow {
  return { key: crypto.randomUUID(), fundingSourceId: null, year: null, amount: null }
}
