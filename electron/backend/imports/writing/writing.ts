import type { Trx } from '../../context.ts'
import type { Author } from '../../database/recorded-write.ts'
import type { LedgerSnapshot } from '../planning/ledger-snapshot.ts'

/** What writing a batch needs: the open transaction, who writes, and what was known before. */
export interface Writing {
  readonly trx: Trx
  readonly author: Author & { readonly batchId: string }
  readonly newId: () => string
  readonly ledger: LedgerSnapshot
  /** Called now and then with the number of rows written so far. */
  readonly report: (done: number) => void
}
