import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Failure } from '../components/page/failure.tsx'

/** Shown in place of a screen that could not be drawn; the rest of the window stays usable. */
export function ScreenFailure() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <Failure
      title={t('app.screenFailed.title')}
      error={error}
      onRetry={() => {
        location.reload()
      }}
    />
  )
}
