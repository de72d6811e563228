import { Tooltip } from 'antd'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellProps } from 'react-datasheet-grid'
import { Link } from 'react-router'
import { usePreferences } from '../../../preferences.ts'
import { CellMark, reasonText } from './cell-marks.tsx'
import { findingsAt, type GridRow } from './grid-row.ts'

/** The frozen columns: township, school, project, with what the checks found of it elsewhere. */
export const NameCell = memo(function NameCell({ rowData }: CellProps<GridRow, unknown>) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const reasonId = useId()
  const { project } = rowData.row
  const findings = findingsAt(rowData, 'name')
  const reason = reasonText(findings, moneyUnit, t)
  return (
    <span className="grid-names">
      <span title={project.townshipName ?? ''}>{project.townshipName}</span>
      <span title={project.schoolName}>
        <ShortName name={project.schoolName} before={project.townshipName ?? ''} />
      </span>
      <Tooltip title={reason} trigger={['hover', 'focus']} placement="right">
        <Link
          to={`/projects/${project.id}`}
          {...(reason === '' ? { title: project.name } : { 'aria-describedby': reasonId })}
        >
          <CellMark findings={findings} />
          <ShortName name={project.name} before={project.schoolName} />
        </Link>
      </Tooltip>
      {reason !== '' && (
        <span id={reasonId} className="visually-hidden">
          {reason}
        </span>
      )}
    </span>
  )
})

/**
 * A name without what the column before says already, so that what tells rows apart is in sight; who
 * listens hears the whole of it.
 */
function ShortName({ name, before }: { readonly name: string; readonly before: string }) {
  if (before === '' || name === before || !name.startsWith(before)) return name
  return (
    <>
      <span className="grid-name-said">{before}</span>
      {name.slice(before.length)}
    </>
  )
}

export function NamesHead() {
  const { t } = useTranslation()
  return (
    <span className="grid-names">
      <span>{t('progress.column.township')}</span>
      <span>{t('progress.column.school')}</span>
      <span>{t('progress.column.project')}</span>
    </span>
  )
}
