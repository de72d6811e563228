import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { quarterText } from '../../i18n/names.ts'
import { dayText } from '../figures/moment.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'

interface LockBannerProps {
  /** What the screen below would write. */
  readonly of: 'progress' | 'money'
  /** The project a correction is entered for; left out where it is still to be chosen. */
  readonly projectId?: string
}

/**
 * Says above what cannot be written any more that the chosen quarter is locked, since when, and
 * what to do instead. Draws nothing while the quarter is open.
 */
export function LockBanner({ of, projectId }: LockBannerProps) {
  const { t } = useTranslation()
  const [quarter, setQuarter] = useQuarter()
  const { data } = useAsk('closing.state', { quarter })
  const [isCorrecting, setIsCorrecting] = useState(false)
  if (data?.state !== 'closed' || !data.lock) return null
  const { closedQuarter, closedAt } = data.lock
  const openQuarter = openQuarterAfter(data.lock)
  const names = { quarter: quarterText(closedQuarter, t), open: quarterText(openQuarter, t) }
  return (
    <>
      <Alert
        className="lock-banner"
        type="warning"
        showIcon
        title={
          <>
            <strong>{t('closing.lock.title', { ...names, date: dayText(closedAt) })}</strong>{' '}
            {t(`closing.lock.${of}`, names)}
          </>
        }
        action={
          <Space>
            <Button size="small" onClick={() => setIsCorrecting(true)}>
              {t('closing.lock.correct')}
            </Button>
            <Button size="small" onClick={() => setQuarter(openQuarter)}>
              {t('closing.lock.toOpen', names)}
            </Button>
          </Space>
        }
      />
      {isCorrecting && (
        <CorrectionDialog
          {...(projectId === undefined ? {} : { projectId })}
          figure={of === 'money' ? 'paid' : 'percent'}
          correctsQuarter={of === 'money' ? quarter : closedQuarter}
          onClose={() => setIsCorrecting(false)}
        />
      )}
    </>
  )
}
