import type { Quarter } from '#domain/quarter.ts'

/** The project whose entries are wanted, and the quarter's last day they count up to. */
export interface OriginSubject {
  readonly projectId: string
  readonly quarter: Quarter
  readonly lastDay: string
}
