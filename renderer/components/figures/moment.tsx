import dayjs from 'dayjs'

/** A moment of the log in local time: 2026-11-22 14:30. */
export function momentText(iso: string): string {
  return dayjs(iso).format('YYYY-MM-DD HH:mm')
}

/** The day of a moment in local time: 2026-11-22. */
export function dayText(iso: string): string {
  return dayjs(iso).format('YYYY-MM-DD')
}

/** A moment as an element that machines can read too. */
export function Moment({ iso }: { readonly iso: string }) {
  return (
    <time dateTime={iso} className="figure">
      {momentText(iso)}
    </time>
  )
}
