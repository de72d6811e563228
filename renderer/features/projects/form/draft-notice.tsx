import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../../components/figures/moment.tsx'

interface DraftNoticeProps {
  readonly typedAt: string
  readonly onDiscard: () => void
}

/** Says that the form holds something typed earlier and not saved. */
export function DraftNotice({ typedAt, onDiscard }: DraftNoticeProps) {
  const { t } = useTranslation()
  return (
    <Alert
      className="draft-notice"
      type="info"
      showIcon
      title={t('projects.draft.kept', { time: momentText(typedAt) })}
      action={
        <Button size="small" onClick={onDiscard}>
          {t('projects.draft.discard')}
        </Button>
      }
    />
  )
}
