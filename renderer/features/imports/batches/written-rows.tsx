import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'

/** The rows one import wrote, each with its row of the sheet and the way to its project. */
export function WrittenRows({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation()
  const { data, error } = useAsk('imports.writtenRows', { batchId })
  if (error !== null) return <Failure title={t('imports.failed.batches')} error={error} />
  if (data === undefined) return <Waiting />
  const { count, rows } = data
  return (
    <section aria-label={t('imports.batches.written.label')}>
      <p className="written-lead">
        {t(`imports.batches.written.${count > rows.length ? 'first' : 'all'}`, {
          count,
          shown: rows.length,
        })}
        <Link to={`/history?batch=${encodeURIComponent(batchId)}`}>
          {t('imports.batches.written.changes')}
        </Link>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard. */}
      <ul className="written-rows" tabIndex={0}>
        {rows.map(({ id, name, projectId, sheetRow }) => (
          <li key={`${sheetRow} ${id}`}>
            {t('imports.batches.written.row', { row: sheetRow })}
            {name === null ? (
              <span className="soft">{t('imports.batches.written.gone')}</span>
            ) : projectId === null ? (
              name
            ) : (
              <Link to={`/projects/${encodeURIComponent(projectId)}`}>{name}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
