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
      <span title={project.schoolName}>{project.schoolName}</span>
      <Tooltip title={reason} trigger={['hover', 'focus']} placement="right">
        <Link
          to={`/projects/${project.id}`}
          {...(reason === '' ? { title: project.name } : { 'aria-describedby': reasonId })}
        >
          <CellMark findings={findings} />
          {project.name}
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
