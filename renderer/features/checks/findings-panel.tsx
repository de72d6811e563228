import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import type { CheckId } from '#domain/checks/check.ts'
import { CHECKS } from '#domain/checks/registry.ts'
import { useTell } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { checkMendText, checkNameText } from '../../components/checks/check-text.ts'
import { useIsClosed } from '../../components/closing/use-is-closed.ts'
import { SeverityTag } from '../../components/checks/severity-tag.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FindingsTable } from '../../components/checks/findings-table.tsx'

interface FindingsPanelProps {
  readonly findings: readonly CheckFinding[]
  /** Null: findings of all checks. */
  readonly checkId: CheckId | null
  /** What is said when there are none. */
  readonly emptyText: string
  /** Of these, explained just now: they leave the list with the next look. */
  readonly keptCount: number
  /** Called when the pointer or the keyboard first reaches the findings. */
  readonly onTouch: () => void
}

/** The findings of one check with how they are settled, or of all checks together. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { findings, checkId, emptyText, keptCount, onTouch } = props
  const { t } = useTranslation()
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([])
  const [quarter] = useQuarter()
  const isClosed = useIsClosed(quarter)
  const isExplainable = checkId !== null && CHECKS[checkId].severity === 'soft' && !isClosed
  const shownIds = new Set(findings.map(({ projectId }) => projectId))
  const selected = selectedIds.filter((id) => shownIds.has(id))
  return (
    <div className="findings-panel" onFocus={onTouch}>
      {checkId !== null && <CheckHead checkId={checkId} />}
      {keptCount > 0 && <p className="findings-kept">{t('checks.kept', { count: keptCount })}</p>}
      {findings.length === 0 ? (
        <EmptyState title={emptyText} />
      ) : (
        <FindingsTable
          findings={findings}
          showsCheck={checkId === null}
          selectedIds={selected}
          {...(isExplainable ? { onSelect: setSelectedIds } : {})}
        />
      )}
      {isExplainable && selected.length > 0 && (
        <ExplainMany
          checkId={checkId}
          projectIds={selected}
          onExplained={() => setSelectedIds([])}
        />
      )}
    </div>
  )
}

function CheckHead({ checkId }: { readonly checkId: CheckId }) {
  const { t } = useTranslation()
  return (
    <header className="check-head">
      <SeverityTag severity={CHECKS[checkId].severity} />
      <h2>{checkNameText(checkId, t)}</h2>
      <p>{t('checks.mend', { mend: checkMendText(checkId, t) })}</p>
    </header>
  )
}

interface ExplainManyProps {
  readonly checkId: CheckId
  readonly projectIds: readonly string[]
  readonly onExplained: () => void
}

/** One sentence for all selected findings of the check. */
function ExplainMany({ checkId, projectIds, onExplained }: ExplainManyProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [quarter] = useQuarter()
  const [sentence, setSentence] = useState('')
  const explain = useTell('checks.explain', {
    onSuccess: ({ count }) => {
      void message.success(t('checks.explain.saved', { count }))
      onExplained()
    },
  })
  const count = projectIds.length
  const save = () => {
    const written = sentence.trim()
    if (written === '') return
    explain.mutate({ quarter, checkId, projectIds: [...projectIds], sentence: written })
  }
  return (
    <div className="explain-many">
      <Input
        aria-label={t('checks.explain.many', { count })}
        placeholder={t('checks.explain.many', { count })}
        maxLength={500}
        value={sentence}
        onChange={(event) => setSentence(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) save()
        }}
      />
      <Button
        type="primary"
        disabled={sentence.trim() === ''}
        loading={explain.isPending}
        onClick={save}
      >
        {t('checks.explain.saveMany', { count })}
      </Button>
    </div>
  )
}
