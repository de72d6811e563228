import { useEffect } from 'react'
import { useAsk } from '../../asking.ts'
import { speakOfficePhases } from '../../i18n/translation.ts'

/** Every screen calls the phases what the office calls them. */
export function useOfficePhases(): void {
  const { data } = useAsk('phaseNames.all', {})
  useEffect(() => {
    if (data) speakOfficePhases(data)
  }, [data])
}
