import { PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type {
  ClosingObstacle,
  ClosingReview,
  EarlierOpenQuarter,
  QuarterClosing,
} from '#contract/quarter/closing.ts'
import { quarterDays, shiftQuarter } from '#domain/quarter.ts'
import { useAsk, useTell } from '../../asking.ts'
import { useStatus } from '../../app-status.ts'
import { keepIssue } from '../../components/closing/keep-issue.ts'
import { usePrint } from '../../components/printing/use-print.ts'
import { useConfirm } from '../../components/dialogs/use-confirm.tsx'
import { quarterText } from '../../i18n/names.ts'
import { errorText } from '../../error-text.ts'
import { usePreferences } from '../../preferences.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { printedReview } from './review/printed-review.ts'

interface QuarterActionsProps {
  readonly closing: QuarterClosing
  readonly review: ClosingReview
}

/** What can be done with a quarter as far as it is. */
export function QuarterActions({ closing, review }: QuarterActionsProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [isReopening, setIsReopening] = useState(false)
  const { quarter, state, canReopen, correctionCount } = closing
  const name = quarterText(quarter, t)
  const begin = useTell('closing.beginReview', {
    onSuccess: () => void message.success(t('closing.begun', { quarter: name })),
  })
  const end = useTell('closing.endReview', {
    onSuccess: () => void message.success(t('closing.ended', { quarter: name })),
  })
  if (state === 'closed') {
    return (
      <>
        <Button onClick={() => void navigate('/reports')}>{t('closing.action.report')}</Button>
        {canReopen && (
          <Button
            danger
            disabled={correctionCount > 0}
            {...(correctionCount > 0 && {
              title: t('closing.stand.corrected', { count: correctionCount }),
            })}
            onClick={() => setIsReopening(true)}
          >
            {t('closing.action.reopen')}
          </Button>
        )}
        {isReopening && <ReopenDialog closing={closing} onClose={() => setIsReopening(false)} />}
      </>
    )
  }
  return (
    <>
      <PrintButton review={review} />
      {state === 'open' ? (
        <Button
          type="primary"
          disabled={review.obstacles.some((obstacle) => !GO_AWAY_IN_REVIEW.has(obstacle))}
          loading={begin.isPending}
          onClick={() => begin.mutate({ quarter })}
        >
          {t('closing.action.beginReview')}
        </Button>
      ) : (
        <>
          <Button loading={end.isPending} onClick={() => end.mutate({ quarter })}>
            {t('closing.action.endReview')}
          </Button>
          <CloseButton closing={closing} review={review} />
        </>
      )}
    </>
  )
}

/** What a review is there to settle does not keep it from beginning. */
const GO_AWAY_IN_REVIEW: ReadonlySet<ClosingObstacle> = new Set([
  'notUnderReview',
  'hardFindings',
  'unexplainedFindings',
])

function CloseButton({ closing, review }: QuarterActionsProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { today } = useStatus()
  const confirm = useConfirm()
  const { quarter, versions } = closing
  const name = quarterText(quarter, t)
  const earlier = useAsk('closing.earlierOpen', { quarter })
  const close = useTell('closing.close', {
    onSuccess: ({ version, checkCode }) => {
      void message.success(t('closing.closeNow.done', { quarter: name, version, checkCode }), 8)
      void keep(version)
    },
  })
  /** The quarter is closed whatever becomes of its files: they can be kept later. */
  const keep = async (version: number): Promise<void> => {
    try {
      const leftOut = await keepIssue(quarter, version)
      if (leftOut.length > 0) {
        void message.warning(t('closing.issued.leftOut', { names: leftOut.join('、') }), 8)
      }
    } catch (error) {
      void message.warning(t('closing.issued.notKept', { why: errorText(error, t) }), 8)
    }
  }
  /** What will be locked with it has to be known before anybody says yes. */
  const askOnceRead = async (read: Pick<typeof earlier, 'data' | 'error'>): Promise<void> => {
    if (read.data && read.error === null) return ask(read.data)
    const isAgain = await confirm({
      title: t('closing.closeNow.earlierUnread'),
      consequence: <p>{errorText(read.error, t)}</p>,
      action: t('app.retry'),
    })
    return isAgain ? askOnceRead(await earlier.refetch()) : undefined
  }
  const ask = async (locked: readonly EarlierOpenQuarter[]) => {
    const { last } = quarterDays(quarter)
    const names = { quarter: name, next: quarterText(shiftQuarter(quarter, 1), t) }
    const isSure = await confirm({
      title: t('closing.closeNow.title', names),
      consequence: (
        <>
          <p>
            {t('closing.closeNow.freezes', {
              ...names,
              version: versions.length + 1,
              count: review.projectCount,
              unreported: review.unreported.length,
              explained: review.soft.length - review.unexplainedCount,
              corrections: review.corrections.length,
            })}
          </p>
          <p>{t('closing.closeNow.locks', names)}</p>
          {locked.length > 0 && (
            <div className="warning-text">
              {t('closing.closeNow.earlier', { count: locked.length })}
              <ul>
                {locked.map((one) => (
                  <li key={one.quarter}>
                    {t('closing.closeNow.earlierOne', {
                      ...one,
                      quarter: quarterText(one.quarter, t),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {review.paragraphs.length > 0 && (
            <p className="warning-text">
              {t('closing.closeNow.paragraphs', { count: review.paragraphs.length })}
            </p>
          )}
          {today <= last && (
            <p className="warning-text">{t('closing.closeNow.early', { today, last })}</p>
          )}
          <p>{t('closing.closeNow.undo', names)}</p>
        </>
      ),
      action: t('closing.action.close'),
    })
    if (isSure) close.mutate({ quarter })
  }
  return (
    <Button
      type="primary"
      disabled={review.obstacles.length > 0}
      loading={close.isPending || earlier.isPending}
      onClick={() => void askOnceRead(earlier)}
    >
      {t('closing.action.close')}
    </Button>
  )
}

function PrintButton({ review }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const { moneyUnit } = usePreferences()
  const { print, isPrinting } = usePrint()
  const dictionaries = useAsk('dictionaries.all', {})
  const sources = dictionaries.data?.fundingSources ?? []
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      loading={isPrinting}
      onClick={() =>
        void print(printedReview(review, { t, moneyUnit, county: office.county, today, sources }))
      }
    >
      {t('closing.action.print')}
    </Button>
  )
}
