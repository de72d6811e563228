import { useEffect, useState } from 'react'

/** What is typed, once typing has paused for so many ms. */
export function useCalm<Value>(typed: Value, pause: number): Value {
  const [calm, setCalm] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(typed), pause)
    return () => clearTimeout(timer)
  }, [typed, pause])
  return calm
}
