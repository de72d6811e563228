import { Alert, Button, Result, Space, type ResultProps } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { Input } from '#contract/index.ts'
import { useQuarter } from '../../../app-status.ts'
import { Waiting } from '../../../components/page/waiting.tsx'
import { momentText } from '../../../components/figures/moment.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { useUndo } from '../batches/use-undo.tsx'
import type { WrittenOutcome } from '../wizard/wizard-state.ts'
import type { WizardDispatch } from '../wizard/wizard-store.ts'
import { RefusedRows } from './refused-rows.tsx'
import { useStanding, type Standing } from './use-standing.ts'

interface WriteOutcomeProps {
  readonly outcome: WrittenOutcome
  readonly kind: ImportKind
  readonly fileName: string
  /** The rows that were left out, as they can be given back. */
  readonly refused: Input<'imports.refusedRows'>
  /** The file has sheets beside the one just written. */
  readonly hasOtherSheets: boolean
  readonly dispatch: WizardDispatch
}

/** The screen that shows what a sheet of each kind holds. */
const PLACES: Readonly<Record<ImportKind, string>> = {
  projects: '/projects',
  progress: '/projects',
  funds: '/funds',
  schools: '/schools',
  targets: '/planning?tab=targets',
}

/**
 * What was written, where to see it, and how to take it back; once it was taken back, or a backup
 * from before it was restored, that it is no longer in the ledger.
 */
export function WriteOutcome(props: WriteOutcomeProps) {
  const { outcome, kind, fileName, refused, hasOtherSheets, dispatch } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const undo = useUndo()
  const standing = useStanding(outcome)
  const { batchId, added, changed, unchanged, skipped } = outcome
  const again = (): void => dispatch({ type: 'closed' })

  const takeBack = async (): Promise<void> => {
    const done = await undo({ id: batchId, fileName })
    if (done) again()
  }
  if (standing === null) return <Waiting />
  const isThere = standing.is === 'written' || standing.is === 'partlyUndone'
  const toPlace = (
    <Button type="primary" onClick={() => void navigate(PLACES[kind])}>
      {t(`imports.write.to.${kind}`)}
    </Button>
  )
  const toBatch = (
    <Button
      onClick={() => void navigate(`/imports?tab=batches&batch=${encodeURIComponent(batchId)}`)}
    >
      {t('imports.write.toBatch')}
    </Button>
  )
  return (
    <>
      {isThere && <OtherQuarter outcome={outcome} />}
      <Result
        status={STATUSES[standing.is]}
        className="write-outcome"
        title={t(`imports.write.standing.${standing.is}`)}
        subTitle={
          standing.is === 'written'
            ? t('imports.write.outcome', { added, changed, unchanged, skipped })
            : standingText(standing, t)
        }
        extra={
          <Space wrap>
            {isThere && toPlace}
            {standing.is !== 'gone' && toBatch}
            {isThere && skipped > 0 && <RefusedRows input={refused} />}
            {hasOtherSheets && (
              <Button onClick={() => dispatch({ type: 'nextSheetWanted' })}>
                {t('imports.write.nextSheet')}
              </Button>
            )}
            <Button onClick={again}>{t('imports.write.again')}</Button>
            {isThere && (
              <Button danger onClick={() => void takeBack()}>
                {t('imports.write.undo')}
              </Button>
            )}
          </Space>
        }
      />
    </>
  )
}

const STATUSES: Readonly<Record<Standing['is'], NonNullable<ResultProps['status']>>> = {
  written: 'success',
  partlyUndone: 'warning',
  undone: 'info',
  gone: 'warning',
}

function standingText(standing: Exclude<Standing, { is: 'written' }>, t: TFunction): string {
  if (standing.is === 'gone') return t('imports.write.goneText')
  const at = momentText(standing.at)
  return t(`imports.write.${standing.is}Text`, { at })
}

/**
 * Says where the figures are, and leads there, while the screens show another quarter; says that the
 * screens went there by themselves, and leads back, where they did. Who was led there is told no more.
 */
function OtherQuarter({ outcome }: { readonly outcome: WrittenOutcome }) {
  const { t } = useTranslation()
  const [shown, show] = useQuarter()
  const [isLed, setLed] = useState(false)
  const { quarter: written, shownBefore } = outcome
  const isThere = written === shown
  if (written === null || (isThere && (isLed || written === shownBefore))) return null
  const other = isThere ? shownBefore : shown
  const names = { written: quarterText(written, t), other: quarterText(other, t) }
  return (
    <Alert
      type={isThere ? 'info' : 'warning'}
      showIcon
      title={t(`imports.write.${isThere ? 'movedQuarter' : 'otherQuarter'}`, names)}
      action={
        <Button
          onClick={() => {
            setLed(true)
            show(isThere ? other : written)
          }}
        >
          {t(`imports.write.${isThere ? 'showBack' : 'show'}`, names)}
        </Button>
      }
    />
  )
}
