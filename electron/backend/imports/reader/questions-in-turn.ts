import type { ReaderQuestion } from './messages.ts'

/** Hands the thread one question at a time. */
export interface QuestionsInTurn {
  /** @param limit milliseconds the question may be at work; waiting for its turn costs it nothing */
  readonly add: (question: ReaderQuestion, limit: number) => void
  /** Forgets a question whose turn has not come. */
  readonly drop: (id: number) => void
  /** The one at work has been answered. */
  readonly answered: () => void
  /** No more questions, no more limits. */
  readonly end: () => void
}

interface Handing {
  readonly post: (question: ReaderQuestion) => void
  /** A question cannot be handed over, e.g. because it cannot be copied. */
  readonly onRefused: (id: number, error: unknown) => void
  /** The one at work took longer than it may. */
  readonly onLate: () => void
}

export function questionsInTurn({ post, onRefused, onLate }: Handing): QuestionsInTurn {
  const queue: { readonly question: ReaderQuestion; readonly limit: number }[] = []
  let atWork: NodeJS.Timeout | null = null

  const rest = (): void => {
    if (atWork) clearTimeout(atWork)
    atWork = null
  }
  const begin = (): void => {
    const next = atWork ? undefined : queue.shift()
    if (!next) return
    atWork = setTimeout(onLate, next.limit)
    // An open file nobody asks about keeps no program running.
    atWork.unref()
    try {
      post(next.question)
    } catch (error) {
      rest()
      onRefused(next.question.id, error)
      begin()
    }
  }

  return {
    add: (question, limit) => {
      queue.push({ question, limit })
      begin()
    },
    drop: (id) => {
      const place = queue.findIndex(({ question }) => question.id === id)
      if (place >= 0) queue.splice(place, 1)
    },
    answered: () => {
      rest()
      begin()
    },
    end: () => {
      rest()
      queue.length = 0
    },
  }
}
