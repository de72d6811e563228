import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { useTell } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { clearDraft, readDraft, writeDraft } from '../../drafts.ts'
import { useIsClosed } from '../closing/use-is-closed.ts'
import { momentText } from '../figures/moment.tsx'
import { checkNameText } from './check-text.ts'

/**
 * Why a finding is all right: the sentence with who wrote it, or the way to write one. What is
 * typed stays as a draft until it is saved or given up. A hard finding cannot be explained, and of a
 * closed quarter nothing is written any more.
 */
export function ExplanationCell({ finding }: { readonly finding: CheckFinding }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const draftKey = `explanation:${quarter}:${finding.checkId}:${finding.projectId}`
  const [editing, setEditing] = useState<'asked' | 'kept' | null>(() =>
    readDraft(draftKey) === null ? null : 'kept',
  )
  const isClosed = useIsClosed(quarter)
  if (finding.severity === 'hard') return <span>{t('checks.mustMend')}</span>
  if (isClosed) return finding.explanation && <ExplanationSentence {...finding.explanation} />
  return editing === null ? (
    <ExplanationView finding={finding} onEdit={() => setEditing('asked')} />
  ) : (
    <ExplanationEditor
      finding={finding}
      draftKey={draftKey}
      takesFocus={editing === 'asked'}
      onDone={() => setEditing(null)}
    />
  )
}

interface ExplanationViewProps {
  readonly finding: CheckFinding
  readonly onEdit: () => void
}

function ExplanationView({ finding, onEdit }: ExplanationViewProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { checkId, projectId, projectName, explanation } = finding
  const [quarter] = useQuarter()
  const names = { name: projectName, check: checkNameText(checkId, t) }
  const withdraw = useTell('checks.withdraw', {
    onSuccess: () => void message.success(t('checks.explain.withdrawn')),
  })
  if (!explanation) {
    return (
      <span className="explanation">
        <Button size="small" aria-label={t('checks.explain.openOf', names)} onClick={onEdit}>
          {t('checks.explain.open')}
        </Button>
        <SameAsBefore finding={finding} />
      </span>
    )
  }
  return (
    <span className="explanation">
      <ExplanationSentence {...explanation} />
      <span>
        <Button
          type="link"
          size="small"
          aria-label={t('checks.explain.editOf', names)}
          onClick={onEdit}
        >
          {t('checks.explain.edit')}
        </Button>
        <Button
          type="link"
          size="small"
          aria-label={t('checks.explain.withdrawOf', names)}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ quarter, checkId, projectIds: [projectId] })}
        >
          {t('checks.explain.withdraw')}
        </Button>
      </span>
    </span>
  )
}

function ExplanationSentence({
  sentence,
  explainedBy,
  explainedAt,
}: NonNullable<CheckFinding['explanation']>) {
  const { t } = useTranslation()
  const by = t('checks.explain.by', { by: explainedBy, at: momentText(explainedAt) })
  return <span title={by}>{sentence}</span>
}

interface SameAsBeforeProps {
  readonly finding: CheckFinding
  readonly onDone?: () => void
}

/** Says once more what explained the same finding a quarter before, by one press. */
function SameAsBefore({ finding, onDone }: SameAsBeforeProps) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { checkId, projectId, sentenceBefore } = finding
  const explain = useTell('checks.explain', onDone ? { onSuccess: onDone } : {})
  if (sentenceBefore === null) return null
  return (
    <Button
      size="small"
      title={t('checks.explain.sentenceBefore', { sentence: sentenceBefore })}
      loading={explain.isPending}
      onClick={() =>
        explain.mutate({ quarter, checkId, projectIds: [projectId], sentence: sentenceBefore })
      }
    >
      {t('checks.explain.sameAsBefore')}
    </Button>
  )
}

interface ExplanationEditorProps {
  readonly finding: CheckFinding
  readonly draftKey: string
  /** False for a draft that was kept: opening it must not pull the keyboard there. */
  readonly takesFocus: boolean
  readonly onDone: () => void
}

/** Enter or the button saves, Escape or the other button gives up. */
function ExplanationEditor({ finding, draftKey, takesFocus, onDone }: ExplanationEditorProps) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { checkId, projectId, explanation } = finding
  const [sentence, setSentence] = useState(
    () => readDraft<string>(draftKey)?.values ?? explanation?.sentence ?? '',
  )
  const finish = () => {
    clearDraft(draftKey)
    onDone()
  }
  const explain = useTell('checks.explain', { onSuccess: finish })
  const save = () => {
    const written = sentence.trim()
    if (written === '') return
    explain.mutate({ quarter, checkId, projectIds: [projectId], sentence: written })
  }
  const isWritten = sentence.trim() !== ''
  return (
    <span className="explanation-editor">
      <Input.TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- The button just pressed asked for this field.
        autoFocus={takesFocus}
        autoSize={{ minRows: 1, maxRows: 4 }}
        aria-label={t('checks.explain.field')}
        placeholder={t('checks.explain.field')}
        maxLength={500}
        disabled={explain.isPending}
        value={sentence}
        onChange={(event) => {
          setSentence(event.target.value)
          writeDraft(draftKey, event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') finish()
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save()
        }}
      />
      <span className="explanation-actions">
        <SameAsBefore finding={finding} onDone={finish} />
        <Button size="small" onClick={finish}>
          {t('app.cancel')}
        </Button>
        <Button
          size="small"
          type="primary"
          disabled={!isWritten}
          loading={explain.isPending}
          onClick={save}
        >
          {t('app.save')}
        </Button>
      </span>
    </span>
  )
}
