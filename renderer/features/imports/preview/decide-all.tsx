import { Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowDecision } from '#contract/imports.ts'
import { DECISIONS } from './decision-choice.tsx'

interface DecideAllProps {
  readonly count: number
  readonly onDecide: (decision: RowDecision) => void
}

/** Decides all undecided possible duplicates alike. */
export function DecideAll({ count, onDecide }: DecideAllProps) {
  const { t } = useTranslation()
  return (
    <div className="decide-all">
      <span className="stopped">{t('imports.preview.undecided', { count })}</span>
      <span className="soft">{t('imports.preview.decideAll')}</span>
      <Space size={4}>
        {DECISIONS.map((decision) => (
          <Button key={decision} size="small" onClick={() => onDecide(decision)}>
            {t(`imports.preview.decision.${decision}`)}
          </Button>
        ))}
      </Space>
    </div>
  )
}
