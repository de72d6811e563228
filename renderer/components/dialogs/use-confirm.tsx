import { App } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Question {
  readonly title: string
  /** Exactly what will happen, with counts; `leave` answers no, for links that lead away. */
  readonly consequence: ReactNode | ((leave: () => void) => ReactNode)
  /** The word on the button that does it. */
  readonly action: string
  readonly isDangerous?: boolean
  /** In px, where lists are shown; else as wide as a sentence needs. */
  readonly width?: number
}

/** Asks before something that cannot be taken back at once; resolves with the answer. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp()
  const { t } = useTranslation()
  return ({ title, consequence, action, isDangerous = false, width }) =>
    new Promise((resolve) => {
      const leave = () => {
        shown.destroy()
        resolve(false)
      }
      const shown = modal.confirm({
        title,
        content: typeof consequence === 'function' ? consequence(leave) : consequence,
        okText: action,
        cancelText: t('app.cancel'),
        ...(width === undefined ? {} : { width }),
        okButtonProps: { danger: isDangerous },
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
}
