import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../error-text.ts'

interface FailureProps {
  readonly title: string
  readonly error: unknown
  readonly onRetry?: () => void
}

/** Says in place of the content why it is not there, and offers to try again. */
export function Failure({ title, error, onRetry }: FailureProps) {
  const { t } = useTranslation()
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={errorText(error, t)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )
      }
    />
  )
}
