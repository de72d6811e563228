import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface StageNoticeProps {
  /** Schools without a stage. */
  readonly count: number
  /** Only they are shown. */
  readonly isOnly: boolean
  readonly onOnly: (isOnly: boolean) => void
}

/** How many schools have no stage and what that costs; leads to them, where it is chosen in the list. */
export function StageNotice({ count, isOnly, onOnly }: StageNoticeProps) {
  const { t } = useTranslation()
  if (count === 0 && !isOnly) return null
  return (
    <Alert
      className="stage-notice"
      type={count === 0 ? 'success' : 'warning'}
      showIcon
      title={t(count === 0 ? 'schools.stage.allSet' : 'schools.stage.missing', { count })}
      action={
        <Button size="small" onClick={() => onOnly(!isOnly)}>
          {t(isOnly ? 'schools.stage.showAll' : 'schools.stage.showOnly')}
        </Button>
      }
    />
  )
}
