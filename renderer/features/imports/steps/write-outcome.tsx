import { Alert, Button, Result, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { ImportOutcome } from '#contract/imports/imports.ts'
import type { Input } from '#contract/index.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useQuarter } from '../../../app-status.ts'
import { quarterText } from '../../../i18n/names.ts'
import { useUndo } from '../batches/use-undo.tsx'
import type { WizardDispatch } from '../wizard/wizard-store.ts'
import { RefusedRows } from './refused-rows.tsx'

interface WriteOutcomeProps {
  readonly outcome: ImportOutcome
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

/** What was written, where to see it, and how to take it back. */
export function WriteOutcome(props: WriteOutcomeProps) {
  const { outcome, kind, fileName, refused, hasOtherSheets, dispatch } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const undo = useUndo()
  const { batchId, added, changed, unchanged, skipped } = outcome
  const again = (): void => dispatch({ type: 'closed' })

  const takeBack = async (): Promise<void> => {
    const done = await undo({ id: batchId, fileName, added, changed })
    if (done) again()
  }
  return (
    <>
      <OtherQuarter written={outcome.quarter} />
      <Result
        status="success"
        className="write-outcome"
        title={t('imports.write.done')}
        subTitle={t('imports.write.outcome', { added, changed, unchanged, skipped })}
        extra={
          <Space wrap>
            <Button type="primary" onClick={() => void navigate(PLACES[kind])}>
              {t(`imports.write.to.${kind}`)}
            </Button>
            <Button
              onClick={() =>
                void navigate(`/imports?tab=batches&batch=${encodeURIComponent(batchId)}`)
              }
            >
              {t('imports.write.toBatch')}
            </Button>
            {skipped > 0 && <RefusedRows input={refused} />}
            {hasOtherSheets && (
              <Button onClick={() => dispatch({ type: 'nextSheetWanted' })}>
                {t('imports.write.nextSheet')}
              </Button>
            )}
            <Button onClick={again}>{t('imports.write.again')}</Button>
            <Button danger onClick={() => void takeBack()}>
              {t('imports.write.undo')}
            </Button>
          </Space>
        }
      />
    </>
  )
}

/** Says where the figures are, and leads there, while the screens show another quarter. */
function OtherQuarter({ written }: { readonly written: Quarter | null }) {
  const { t } = useTranslation()
  const [shown, show] = useQuarter()
  if (written === null || written === shown) return null
  const names = { written: quarterText(written, t), shown: quarterText(shown, t) }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.write.otherQuarter', names)}
      action={<Button onClick={() => show(written)}>{t('imports.write.show', names)}</Button>}
    />
  )
}
