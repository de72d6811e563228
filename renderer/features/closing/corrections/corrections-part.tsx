import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction, QuarterClosing } from '#contract/quarter/closing.ts'
import { isLocked, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { useAsk } from '../../../asking.ts'
import { CorrectionDialog } from '../../../components/closing/correction-dialog.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { CorrectionTable } from './correction-table.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface CorrectionsPartProps {
  readonly closing: QuarterClosing
  readonly lock: QuarterLock | null
}

/** Corrections entered in the quarter and, once it is closed, those of it entered later. */
export function CorrectionsPart({ closing: { quarter, state }, lock }: CorrectionsPartProps) {
  const { t } = useTranslation()
  const [isEntering, setIsEntering] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Correction | null>(null)
  const entered = useAsk('corrections.list', { quarter })
  const ofQuarter = useAsk(
    'corrections.list',
    { quarter, by: 'correctsQuarter' },
    { enabled: state === 'closed' },
  )
  const lists = [
    { title: t('closing.correction.enteredIn'), rows: entered.data ?? [] },
    { title: t('closing.correction.ofQuarter'), rows: ofQuarter.data ?? [] },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <section className="panel closing-scroll">
      {lock && (
        <Button
          className="panel-action"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setIsEntering(true)}
        >
          {t('closing.correction.enter')}
        </Button>
      )}
      {lists.length === 0 ? (
        <EmptyState title={t('closing.correction.none')}>
          {t(lock ? 'closing.correction.noneText' : 'closing.correction.notYet')}
        </EmptyState>
      ) : (
        lists.map(({ title, rows }) => (
          <section key={title}>
            <h2>{title}</h2>
            <CorrectionTable
              corrections={rows}
              canWithdraw={(correction) => !isLocked(lock, correction.quarter)}
              onWithdraw={setWithdrawing}
            />
          </section>
        ))
      )}
      {isEntering && lock && (
        <CorrectionDialog
          correctsQuarter={state === 'closed' ? quarter : lock.closedQuarter}
          onClose={() => setIsEntering(false)}
        />
      )}
      {withdrawing && (
        <WithdrawDialog correction={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  )
}
