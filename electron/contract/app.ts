import { z } from 'zod'
import { id, name, optionalText } from './fields.ts'
import { method, returns } from './method.ts'

/** Who the office is and who works here now; null before the first run is finished. */
export interface Office {
  /** 宾川县: with 县, 市 or 区 as it is printed. */
  readonly county: string
  /** The sender of reports, e.g. 宾川县教育体育局. */
  readonly bureau: string
  readonly operator: string
  /** 主送机关: whom reports are addressed to; null leaves the line out. */
  readonly recipient: string | null
}

export interface AppStatus {
  readonly version: string
  readonly dataFolder: string
  /** Set when the folder lies under a synchronised folder such as OneDrive: its name. */
  readonly syncedFolder: string | null
  readonly office: Office | null
  /** Today in the office, YYYY-MM-DD. */
  readonly today: string
  readonly projectCount: number
  /** The latest quarter with progress or fund entries, or null when there are none. */
  readonly latestQuarter: string | null
}

export type SampleId = 'binchuan' | 'yanjin'

export interface Sample {
  readonly id: SampleId
  readonly fileName: string
  readonly county: string
  readonly bureau: string
  readonly title: string
}

export interface VerifyReport {
  readonly ok: boolean
  /** Rows per table. */
  readonly rows: Readonly<Record<string, number>>
  readonly findings: readonly VerifyFinding[]
}

export interface VerifyFinding {
  readonly code:
    'integrity' | 'foreign_key' | 'schema' | 'file_missing' | 'file_altered' | 'closing_altered'
  readonly detail: string
}

/** Who the office is, as it is written. */
export const officeInput = z.object({
  county: name,
  bureau: name,
  operator: name,
  recipient: optionalText,
})

export const appMethods = {
  'app.status': method(z.object({}), returns<AppStatus>()),
  /** First run, and later changes of the report header or the operator. */
  'app.saveOffice': method(officeInput, returns<Office>()),
  'app.samples': method(z.object({}), returns<readonly Sample[]>()),
  /** Full check of the database and the files kept beside it. */
  'app.verify': method(z.object({}), returns<VerifyReport>()),
  /** Asks a running job to stop; its call then answers `cancelled`. */
  'app.cancel': method(z.object({ jobId: id }), returns<{ readonly found: boolean }>()),
} as const
