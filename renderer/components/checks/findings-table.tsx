import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { checkNameText, findingText, mendingAddress } from './check-text.ts'
import { ExplanationCell } from './explanation-cell.tsx'
import { SeverityTag } from './severity-tag.tsx'
import { useTableHeight } from '../tables/use-table-height.ts'
import { usePreferences, type ShownMoneyUnit } from '../../preferences.ts'
import { findingKey } from './finding-key.ts'

const HEAD = 33
/** With the checks in a column of their own the others make room, so that 1366 px hold all. */
const WIDTHS = {
  ofOne: { check: 0, project: 224, sentence: 346, explanation: 250, jump: 64 },
  ofAll: { check: 150, project: 210, sentence: 302, explanation: 216, jump: 64 },
}
const CHECK_BOX_WIDTH = 36

interface FindingsTableProps {
  readonly findings: readonly CheckFinding[]
  /** Whether findings of several checks are listed together. */
  readonly showsCheck: boolean
  readonly selectedIds: readonly string[]
  /** Left out where one sentence cannot settle several. Ids are those of projects. */
  readonly onSelect?: (projectIds: readonly string[]) => void
}

/** Findings one below the other; only those in sight are drawn. */
export function FindingsTable({ findings, showsCheck, selectedIds, onSelect }: FindingsTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(HEAD)
  const columns = useMemo(
    () => findingColumns(t, moneyUnit, showsCheck),
    [t, moneyUnit, showsCheck],
  )
  const selected = new Set(selectedIds)
  const keyOf = new Map(findings.map((finding) => [findingKey(finding), finding.projectId]))
  return (
    <div ref={container} className="table-container">
      <Table<CheckFinding>
        virtual
        size="small"
        className="data-table findings-table"
        rowKey={findingKey}
        columns={columns}
        dataSource={findings}
        pagination={false}
        scroll={{ x: widthOf(showsCheck, onSelect !== undefined), y: height }}
        {...(onSelect
          ? {
              rowSelection: {
                columnWidth: CHECK_BOX_WIDTH,
                selectedRowKeys: findings
                  .filter(({ projectId }) => selected.has(projectId))
                  .map(findingKey),
                onChange: (keys) => onSelect(keys.flatMap((key) => keyOf.get(String(key)) ?? [])),
                getTitleCheckboxProps: () => ({ 'aria-label': t('checks.selectAll') }),
                getCheckboxProps: ({ projectName }) => ({
                  'aria-label': t('checks.select', { name: projectName }),
                }),
              },
            }
          : {})}
      />
    </div>
  )
}

function widthOf(showsCheck: boolean, isSelectable: boolean): number {
  const { check, project, sentence, explanation, jump } = WIDTHS[showsCheck ? 'ofAll' : 'ofOne']
  const boxes = isSelectable ? CHECK_BOX_WIDTH : 0
  return boxes + check + project + sentence + explanation + jump
}

function findingColumns(
  t: TFunction,
  unit: ShownMoneyUnit,
  showsCheck: boolean,
): TableColumnsType<CheckFinding> {
  const widths = WIDTHS[showsCheck ? 'ofAll' : 'ofOne']
  const check: TableColumnsType<CheckFinding> = [
    {
      key: 'check',
      title: t('checks.column.check'),
      width: widths.check,
      render: (_, { checkId, severity, explanation }) => (
        <>
          <SeverityTag severity={severity} isExplained={explanation !== null} />
          <br />
          {checkNameText(checkId, t)}
        </>
      ),
    },
  ]
  return [
    ...(showsCheck ? check : []),
    {
      key: 'project',
      title: t('checks.column.project'),
      width: widths.project,
      render: (_, { projectId, projectName, schoolName, townshipName }) => (
        <>
          <Link to={`/projects/${projectId}`}>{projectName}</Link>
          <small className="finding-school">
            {[projectName.includes(schoolName) ? null : schoolName, townshipName]
              .filter((name) => name !== null)
              .join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'sentence',
      title: t('checks.column.sentence'),
      width: widths.sentence,
      render: (_, finding) => findingText(finding, unit, t),
    },
    {
      key: 'explanation',
      title: t('checks.column.explanation'),
      width: widths.explanation,
      render: (_, finding) => <ExplanationCell finding={finding} />,
    },
    {
      key: 'jump',
      title: <span className="visually-hidden">{t('checks.jump')}</span>,
      width: widths.jump,
      render: (_, finding) => (
        <Link
          to={mendingAddress(finding)}
          aria-label={t('checks.jumpTo', {
            name: finding.projectName,
            check: checkNameText(finding.checkId, t),
          })}
        >
          {t('checks.jump')}
        </Link>
      ),
    },
  ]
}
