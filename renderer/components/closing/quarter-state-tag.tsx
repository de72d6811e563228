import { LockOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { QuarterState } from '#domain/closing/quarter-lock.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './closing.css'

/** 填报中, 待审核 or 已结账, in the same word and colour on every screen. */
export function QuarterStateTag({ state }: { readonly state: QuarterState }) {
  const { t } = useTranslation()
  return (
    <span className={`tag tag-${state}`}>
      {state === 'closed' && <LockOutlined aria-hidden />} {t(`closing.state.${state}`)}
    </span>
  )
}
