import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { quarterOf } from '#domain/quarter.ts'
import { useQuarter } from '../../../../app-status.ts'
import { quarterText } from '../../../../i18n/names.ts'

/**
 * Says that something was recorded and, when it only counts after the quarter on the screen, that
 * the figures shown do not know it yet.
 */
export function useSaid(): (done: string, date: string) => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [shown] = useQuarter()
  return (done, date) => {
    const from = quarterOf(date)
    if (from <= shown) void message.success(done)
    else {
      const quarters = { from: quarterText(from, t), shown: quarterText(shown, t) }
      void message.success({ content: t('status.later', { done, ...quarters }), duration: 6 })
    }
  }
}
