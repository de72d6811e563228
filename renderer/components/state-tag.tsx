import { useTranslation } from 'react-i18next'
import type { ProgressStatus } from '#domain/phase.ts'
import type { ProjectState } from '#domain/project-state.ts'

interface StateTagProps {
  readonly state: ProjectState
  /** A suspended project keeps its state and says beside it that it stands still. */
  readonly status?: ProgressStatus | null
}

/** Where a project stands, in a word and a colour that mean the same on every screen. */
export function StateTag({ state, status = null }: StateTagProps) {
  const { t } = useTranslation()
  if (status === 'suspended' && state !== 'completed') {
    return <span className="tag tag-suspended">{t('domain.status.suspended')}</span>
  }
  return <span className={`tag tag-${state}`}>{t(`domain.state.${state}`)}</span>
}
