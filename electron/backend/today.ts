/** The calendar day where the office is: YYYY-MM-DD in the computer's own time zone. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** The minute where the office is: YYYY-MM-DD HH:MM. */
export function localMoment(at: Date): string {
  return `${localDay(at)} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** The moment the calendar day begins where the office is, or `later` days after it: ISO, UTC. */
export function beginningOf(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
