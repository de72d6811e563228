import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { SettlementDialog } from './settlement-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'

interface StatusActionsProps {
  readonly project: ProjectRow
  readonly sources: readonly FundingSource[]
}

type Action = 'stop' | 'resume' | 'takeUp' | 'settle'

/** What can become of the project as it stands, each behind a dialog that asks day and reason. */
export function StatusActions({ project, sources }: StatusActionsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Action | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {actionsFor(project).map((action) => (
        <Button key={action} onClick={() => setOpen(action)}>
          {t(`status.action.${action}`)}
        </Button>
      ))}
      {open === 'settle' && (
        <SettlementDialog project={project} sources={sources} onClose={close} />
      )}
      {open !== null && open !== 'settle' && (
        <StatusDialog project={project} change={open} onClose={close} />
      )}
    </>
  )
}

function actionsFor({ state, status, statusSince }: ProjectRow): readonly Action[] {
  if (status === 'cancelled') return statusSince === null ? ['takeUp', 'settle'] : ['takeUp']
  if (state === 'completed') return ['settle']
  if (status !== 'suspended') return ['stop', 'settle']
  // Only reported so far: its day and reason are still to be recorded.
  return statusSince === null ? ['stop', 'resume', 'settle'] : ['resume', 'settle']
}
