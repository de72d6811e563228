import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UndoObstacles } from '#contract/imports/imports.ts'
import { momentText } from '../../../components/figures/moment.tsx'
import { quarterText } from '../../../i18n/names.ts'

/** Names an obstacle lists before it only counts the rest. */
const NAMED = 8

interface UndoObstacleListProps {
  readonly obstacles: UndoObstacles
  /** Leads to a later import, which is to be taken back first. */
  readonly onShow: (batchId: string) => void
}

/** Whether the person may choose that what was edited since goes as well. */
export function canIncludeEdited({ closed, edited }: UndoObstacles): boolean {
  return edited.length > 0 && closed === null
}

/** Everything that stands in the way of taking an import back, each with what to do about it. */
export function UndoObstacleList({ obstacles, onShow }: UndoObstacleListProps) {
  const { t } = useTranslation()
  const { closed, laterFiles, edited, bound, boundBy } = obstacles
  const holders = [
    ...boundBy.documents.map((number) => t('imports.batches.ask.byDocument', { number })),
    ...(['transfers', 'attachments'] as const).flatMap((by) =>
      boundBy[by] > 0 ? t(`imports.batches.ask.by.${by}`, { count: boundBy[by] }) : [],
    ),
  ]
  return (
    <>
      {closed && (
        <Obstacle
          rows={closed.rows}
          sentence={t(`imports.batches.ask.${closed.onlyEdited ? 'closedEdited' : 'closed'}`, {
            count: closed.rows.length,
            quarter: quarterText(closed.quarter, t),
          })}
        />
      )}
      {edited.length > 0 && (
        <Obstacle
          rows={edited}
          sentence={t(
            `imports.batches.ask.${canIncludeEdited(obstacles) ? 'editedOrChosen' : 'edited'}`,
            {
              count: edited.length,
            },
          )}
        />
      )}
      {laterFiles.length > 0 && (
        <section>
          <p>{t('imports.batches.ask.laterFiles')}</p>
          <ul className="kept-rows">
            {laterFiles.map(({ batchId, fileName, importedAt }) => (
              <li key={batchId}>
                <Button size="small" type="link" onClick={() => onShow(batchId)}>
                  {t('imports.batches.ask.quoted', { file: fileName, at: momentText(importedAt) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bound.length > 0 && (
        <Obstacle
          rows={bound}
          sentence={t('imports.batches.ask.bound', {
            count: bound.length,
            holders: holders.join(t('imports.batches.ask.and')),
          })}
        />
      )}
    </>
  )
}

interface ObstacleProps {
  readonly sentence: string
  readonly rows: UndoObstacles['edited']
}

function Obstacle({ sentence, rows }: ObstacleProps) {
  const { t } = useTranslation()
  const more = rows.length - NAMED
  return (
    <section>
      <p>{sentence}</p>
      <ul className="kept-rows">
        {rows.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {more > 0 && <li>{t('imports.batches.ask.more', { count: more })}</li>}
      </ul>
    </section>
  )
}
