import { Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowDecision } from '#contract/imports/imports.ts'
import { DECISIONS } from './decision-choice.tsx'

interface DecideAllProps {
  readonly count: number
  /** Some of them resemble a row of the ledger, which could be updated. */
  readonly canUpdate: boolean
  readonly onDecide: (decision: RowDecision) => void
}

/** Decides all undecided possible duplicates alike. */
export function DecideAll({ count, canUpdate, onDecide }: DecideAllProps) {
  const { t } = useTranslation()
  return (
    <div className="decide-all">
      <span className="stopped">{t('imports.preview.undecided', { count })}</span>
      <span className="soft">{t('imports.preview.decideAll')}</span>
      <Space size={4}>
        {DECISIONS.filter((decision) => canUpdate || decision !== 'update').map((decision) => (
          <Button key={decision} size="small" onClick={() => onDecide(decision)}>
            {t(`imports.preview.decision.${decision}`)}
          </Button>
        ))}
      </Space>
    </div>
  )
}
