import { useTranslation } from 'react-i18next'
import { Failure } from './failure.tsx'

interface Answer {
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** A screen whose answers did not all come: why the first is missing, and asking for all again. */
export function ScreenFailed({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation()
  const error = answers.find((answer) => answer.error !== null)?.error ?? null
  if (error === null) return null
  return (
    <Failure
      title={t('app.screenFailed.title')}
      error={error}
      onRetry={() => void Promise.all(answers.map(({ refetch }) => refetch()))}
    />
  )
}
