import { App, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportBatch, UndoObstacles, UndoOutcome } from '#contract/imports/imports.ts'
import { call } from '../../../client.ts'
import { useConfirm } from '../../../components/dialogs/use-confirm.tsx'
import { errorText } from '../../../error-text.ts'
import { tallyText } from './tally-text.ts'
import { canIncludeEdited, UndoObstacleList } from './undo-obstacle-list.tsx'

/** In px: names stand in two columns. */
const WIDTH = 560

type UndoableBatch = Pick<ImportBatch, 'id' | 'fileName'>

/**
 * Takes a batch back after asking, and says what came of it. Rows edited since the import are kept
 * and named, unless the person chose that they go as well. Resolves with whether it was taken back.
 */
export function useUndo(): (batch: UndoableBatch) => Promise<boolean> {
  const { modal, message } = App.useApp()
  const { t } = useTranslation()
  const confirm = useConfirm()
  const navigate = useNavigate()
  const show = (batchId: string): void => {
    void navigate(`/imports?tab=batches&batch=${encodeURIComponent(batchId)}`)
  }

  const ask = async (batch: UndoableBatch): Promise<{ includeEdited: boolean } | null> => {
    const obstacles = await call('imports.undoObstacles', { batchId: batch.id })
    const choice = { includeEdited: false }
    if (obstacles.closed && !obstacles.closed.onlyEdited) {
      const stopped = modal.info({
        title: t('imports.batches.ask.stopped', { file: batch.fileName }),
        content: (
          <UndoObstacleList
            obstacles={obstacles}
            onShow={(batchId) => {
              stopped.destroy()
              show(batchId)
            }}
          />
        ),
        okText: t('app.close'),
        width: WIDTH,
      })
      return null
    }
    const goes = await confirm({
      title: t('imports.batches.ask.title', { file: batch.fileName }),
      consequence: (leave) => (
        <UndoQuestion
          obstacles={obstacles}
          onShow={(batchId) => {
            leave()
            show(batchId)
          }}
          onInclude={(includeEdited) => {
            choice.includeEdited = includeEdited
          }}
        />
      ),
      action: t('imports.batches.ask.go'),
      isDangerous: true,
      width: WIDTH,
    })
    return goes ? choice : null
  }
  return async (batch) => {
    try {
      const choice = await ask(batch)
      if (choice === null) return false
      const outcome = await call('imports.undo', { batchId: batch.id, ...choice })
      if (outcome.keptEdited.length + outcome.notPossible.length > 0) {
        modal.info({
          title: t('imports.batches.outcome.title', { file: batch.fileName }),
          content: <KeptRows outcome={outcome} />,
          okText: t('app.close'),
          width: WIDTH,
        })
      } else {
        void message.success(tallyText('done', outcome.takenBack, t))
      }
      return true
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
      return false
    }
  }
}

interface UndoQuestionProps {
  readonly obstacles: UndoObstacles
  /** Leads to a later import, which closes the question. */
  readonly onShow: (batchId: string) => void
  readonly onInclude: (includeEdited: boolean) => void
}

function UndoQuestion({ obstacles, onShow, onInclude }: UndoQuestionProps) {
  const { t } = useTranslation()
  const [includesEdited, setIncludesEdited] = useState(false)
  const { goes, edited, bound } = obstacles
  const isWhole = (includesEdited ? bound : edited).length === 0
  const counts = includesEdited ? goes.withEdited : goes.withoutEdited
  return (
    <>
      <p>
        {!isWhole && t('imports.batches.ask.except')}
        {tallyText('will', counts, t)}
      </p>
      <UndoObstacleList obstacles={obstacles} onShow={onShow} />
      {canIncludeEdited(obstacles) && (
        <Checkbox
          onChange={({ target: { checked } }) => {
            setIncludesEdited(checked)
            onInclude(checked)
          }}
        >
          {t('imports.batches.ask.includeEdited')}
        </Checkbox>
      )}
    </>
  )
}

function KeptRows({ outcome }: { readonly outcome: UndoOutcome }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{tallyText('done', outcome.takenBack, t)}</p>
      {(['keptEdited', 'notPossible'] as const).map(
        (why) =>
          outcome[why].length > 0 && (
            <section key={why}>
              <p>{t(`imports.batches.outcome.${why}`, { count: outcome[why].length })}</p>
              <ul className="kept-rows">
                {outcome[why].map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}
