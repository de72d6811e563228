import type { ReportLabels } from '#domain/report/text/report-text.ts'

/** 负责人 with the name printed behind it; an empty one is signed by hand. */
export interface SignatureLine {
  readonly role: string
  readonly name: string
}

export function signatureLines({ signatures, signedBy = [] }: ReportLabels): SignatureLine[] {
  return signatures.map((role, index) => ({ role, name: signedBy[index] ?? '' }))
}
