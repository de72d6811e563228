import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FundEntry } from '#contract/funds/funds.ts'

interface EntryOriginProps {
  readonly entry: Pick<FundEntry, 'origin' | 'documentId' | 'transferId' | 'batchId'>
}

/** Where an entry of money comes from: the way to its document, its transfer or the import it came with. */
export function EntryOrigin({
  entry: { origin, documentId, transferId, batchId },
}: EntryOriginProps) {
  const { t } = useTranslation()
  const isImported = batchId !== null && (origin === 'entered' || origin === 'quarterlyForm')
  const text = isImported
    ? t(`project.funds.imported.${origin}`)
    : t(`project.funds.origins.${origin}`)
  if (documentId !== null) return <Link to="/funds?tab=documents">{text}</Link>
  if (transferId !== null) return <Link to="/funds?tab=transfers">{text}</Link>
  return batchId === null ? text : <Link to={`/imports?tab=batches&batch=${batchId}`}>{text}</Link>
}
