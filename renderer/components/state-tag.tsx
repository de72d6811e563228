import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { ProgressStatus } from '#domain/project/phase.ts'
import type { ProjectState } from '#domain/project/project-state.ts'

interface StateTagProps {
  readonly state: ProjectState
  /** A suspended project keeps its state and says beside it that it stands still. */
  readonly status?: ProgressStatus | null
  /** Since when and why, where that was recorded; said when the tag is pointed at. */
  readonly since?: ProjectRow['statusSince']
}

/** Where a project stands, in a word and a colour that mean the same on every screen. */
export function StateTag({ state, status = null, since = null }: StateTagProps) {
  const { t } = useTranslation()
  const title = since === null ? undefined : t('status.since', since)
  if (status === 'suspended' && state !== 'completed') {
    return (
      <span className="tag tag-suspended" title={title}>
        {t('domain.status.suspended')}
      </span>
    )
  }
  return (
    <span className={`tag tag-${state}`} title={title}>
      {t(`domain.state.${state}`)}
    </span>
  )
}
