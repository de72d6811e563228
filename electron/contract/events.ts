/** What the backend tells every window without being asked. */
export type AppEvent =
  /** Data changed; whatever shows one of the topics asks again. */
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  /** A long job moved on. `total` is null while unknown. */
  | {
      readonly type: 'progress'
      readonly jobId: string
      readonly step: JobStep
      readonly done: number
      readonly total: number | null
    }

export const TOPICS = [
  'app',
  'dictionaries',
  'projects',
  'attachments',
  'progress',
  'funds',
  'targets',
  'imports',
  'safety',
  'checks',
  'closing',
  'planning',
  'reports',
  'reportOptions',
  'reportTemplates',
] as const

export type Topic = (typeof TOPICS)[number]

export type JobStep = 'unpacking' | 'reading' | 'matching' | 'backup' | 'writing'
