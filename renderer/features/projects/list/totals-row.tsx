import { Table } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ProjectTotals } from '#contract/projects/projects.ts'
import { AreaFigure } from '../../../components/figures/area-figure.tsx'
import { Money } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'
import type { AreaField, MoneyField, ProjectColumn } from './project-columns.tsx'

const MONEY: ReadonlySet<string> = new Set<MoneyField>([
  'plannedTotal',
  'allocated',
  'received',
  'paid',
  'completedInvestment',
])
const AREAS: ReadonlySet<string> = new Set<AreaField>(['floorArea', 'landArea', 'sportsArea'])

/** A sum means little without how many rows it leaves out: blank is not zero. */
export type MissingCounts = Readonly<Record<'plannedTotal' | 'completedInvestment', number>>

interface TotalsRowProps {
  readonly totals: ProjectTotals
  readonly missing: MissingCounts
  readonly columns: readonly ProjectColumn[]
  readonly t: TFunction
}

/**
 * The totals of what is shown, fixed below the rows; the first cell belongs to the check boxes. A
 * function and no component, because the table fixes the row only when it is given it directly.
 */
export function totalsRow({ totals, missing, columns, t }: TotalsRowProps) {
  return (
    <Table.Summary fixed="bottom">
      <Table.Summary.Row className="totals-row">
        <Table.Summary.Cell index={0} />
        {columns.map((column, index) => (
          <Table.Summary.Cell
            key={column.key}
            index={index + 1}
            {...(column.align ? { align: column.align } : {})}
          >
            {column.key === 'name' ? (
              <>
                {t('projects.totals', { count: totals.count })}
                {totals.cancelledCount > 0 && (
                  <small className="totals-missing">
                    {t('projects.withoutCancelled', { count: totals.cancelledCount })}
                  </small>
                )}
              </>
            ) : (
              <TotalCell column={column.key} totals={totals} missing={missing} />
            )}
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  )
}

interface TotalCellProps {
  readonly column: string
  readonly totals: ProjectTotals
  readonly missing: MissingCounts
}

function TotalCell({ column, totals, missing }: TotalCellProps) {
  const { landUnit } = usePreferences()
  const { t } = useTranslation()
  if (isMoney(column)) {
    const count = isCounted(column) ? missing[column] : 0
    return (
      <>
        <Money fen={totals[column]} />
        {count > 0 && <small className="totals-missing">{t('projects.missing', { count })}</small>}
      </>
    )
  }
  if (!isArea(column)) return null
  const count = totals.uncounted[column]
  return (
    <>
      <AreaFigure area={totals[column]} unit={column === 'landArea' ? landUnit : 'squareMetre'} />
      {count > 0 && (
        <small className="totals-missing" title={t('projects.uncountedWhy', { count })}>
          {t('projects.uncounted', { count })}
        </small>
      )}
    </>
  )
}

function isCounted(key: MoneyField): key is keyof MissingCounts {
  return key === 'plannedTotal' || key === 'completedInvestment'
}

function isMoney(key: string): key is MoneyField {
  return MONEY.has(key)
}

function isArea(key: string): key is AreaField {
  return AREAS.has(key)
}
