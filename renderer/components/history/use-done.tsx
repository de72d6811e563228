import { App, Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { tell } from '../../client.ts'
import { useSayRefused } from './use-say-refused.tsx'

/** Long enough to read the sentence and reach for the button. */
const SECONDS = 10

/** One message at a time, so that Ctrl+Z means the last thing that was done. */
const KEY = 'done'

/**
 * Says what was done and offers to take it back: by the button in the message, or by Ctrl+Z while
 * it stands. What was taken back can be done again the same way.
 */
export function useDone(): (sentence: string, actionId: string | null) => void {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const sayRefused = useSayRefused()

  const say = (sentence: string, actionId: string | null, isUndo = false): void => {
    const takeBack = async () => {
      message.destroy(KEY)
      if (actionId === null) return
      try {
        const back = await tell('history.undo', { actionId })
        say(t(isUndo ? 'app.redone' : 'app.undone'), back.actionId, !isUndo)
      } catch (error) {
        sayRefused(error)
      }
    }
    message.open({
      key: KEY,
      type: 'success',
      duration: SECONDS,
      content:
        actionId === null ? (
          sentence
        ) : (
          <WayBack
            key={actionId}
            sentence={sentence}
            way={t(isUndo ? 'app.redo' : 'app.undo')}
            onUndo={() => void takeBack()}
          />
        ),
    })
  }
  return (sentence, actionId) => say(sentence, actionId)
}

interface WayBackProps {
  readonly sentence: string
  /** The word on the button. */
  readonly way: string
  readonly onUndo: () => void
}

function WayBack({ sentence, way, onUndo }: WayBackProps) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || event.defaultPrevented || hasUndoOfItsOwn(event.target)) return
      event.preventDefault()
      onUndo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return (
    <>
      {sentence}{' '}
      <Button size="small" type="link" title="Ctrl+Z" onClick={onUndo}>
        {way}
      </Button>
    </>
  )
}

function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
}

/** Where something is typed, Ctrl+Z takes back what was typed. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role=grid]') !== null
}
