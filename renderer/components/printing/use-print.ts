import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '../../client.ts'
import { errorText } from '../../error-text.ts'

/** Prints a self-contained page, and says in a sentence when that failed. */
export function usePrint(): {
  readonly print: (html: string) => Promise<void>
  readonly isPrinting: boolean
} {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [isPrinting, setIsPrinting] = useState(false)
  const print = async (html: string): Promise<void> => {
    setIsPrinting(true)
    try {
      await desktop('desktop.print', { html })
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setIsPrinting(false)
    }
  }
  return { print, isPrinting }
}
