import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { AppError } from '#contract/result.ts'
import { errorText } from '../../error-text.ts'

/** Long enough to read the sentence and reach for the button. */
const SECONDS = 10

const KEY = 'refused'

/**
 * Says why a step was not taken back; where a later one stands in the way, it is one press to it.
 */
export function useSayRefused(): (error: unknown) => void {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (error) => {
    const conflict = error instanceof AppError && error.data.code === 'undo_conflict'
    const later = conflict ? error.data.details.actionId : null
    const show = (): void => {
      message.destroy(KEY)
      void navigate(`/history?step=${encodeURIComponent(later ?? '')}`)
    }
    void message.error({
      key: KEY,
      duration: SECONDS,
      content: (
        <>
          {errorText(error, t)}
          {later !== null && (
            <Button size="small" type="link" onClick={show}>
              {t('history.step.showLater')}
            </Button>
          )}
        </>
      ),
    })
  }
}
