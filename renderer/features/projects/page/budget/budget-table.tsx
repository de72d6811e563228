import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource, Listed } from '#contract/office/dictionaries.ts'
import type { Fen } from '#domain/money.ts'
import { EntrySelect } from '../../../../components/dictionary-forms/entry-select.tsx'
import { MoneyInput } from '../../../../components/entry/money-input.tsx'
import { isUnread } from '../../../../components/entry/typed.ts'
import { unreadText } from '../../../../components/entry/entry-rules.ts'
import { YearInput } from '../../../../components/entry/whole-input.tsx'
import { EmptyState } from '../../../../components/page/empty-state.tsx'
import { Money, moneyText, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { usePreferences } from '../../../../preferences.ts'
import { type BudgetProblem, type BudgetRow, budgetTotal } from './budget-rows.ts'

interface BudgetTableProps {
  readonly rows: readonly BudgetRow[]
  readonly problems: ReadonlyMap<string, BudgetProblem>
  readonly plannedTotal: Fen | null
  readonly sources: readonly Listed<FundingSource>[]
  readonly onChange: (rows: readonly BudgetRow[]) => void
}

/** The budget lines as fields, their total, and how it stands to the stated total. */
export function BudgetTable(props: BudgetTableProps) {
  const { rows, problems, plannedTotal, sources, onChange } = props
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const total = budgetTotal(rows)
  if (rows.length === 0) {
    return (
      <EmptyState title={t('project.budget.empty')}>{t('project.budget.emptyText')}</EmptyState>
    )
  }
  const replace = (changed: BudgetRow) =>
    onChange(rows.map((row) => (row.key === changed.key ? changed : row)))
  return (
    <table className="plain-table budget-table">
      <thead>
        <tr>
          <th scope="col">{t('domain.field.fundingSource')}</th>
          <th scope="col">{t('project.budget.year')}</th>
          <th scope="col" className="number-cell">
            {t('domain.field.amount')}（{unit}）
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('app.delete')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <BudgetLineFields
            key={row.key}
            row={row}
            number={index + 1}
            problem={problems.get(row.key) ?? null}
            sources={sources}
            onChange={replace}
            onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('project.budget.total')}
          </th>
          <td className="number-cell">
            <Money fen={total} />
          </td>
        </tr>
        <tr>
          <td colSpan={4}>
            <Difference total={total} plannedTotal={plannedTotal} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface BudgetLineFieldsProps {
  readonly row: BudgetRow
  readonly number: number
  readonly problem: BudgetProblem | null
  readonly sources: readonly Listed<FundingSource>[]
  readonly onChange: (row: BudgetRow) => void
  readonly onRemove: () => void
}

function BudgetLineFields(props: BudgetLineFieldsProps) {
  const { row, number, problem, sources, onChange, onRemove } = props
  const { t } = useTranslation()
  const unreadPart = [row.amount, row.year].find((part) => isUnread(part))
  const isSourceWrong = problem === 'sourceMissing' || problem === 'repeated'
  return (
    <>
      <tr>
        <td>
          <EntrySelect
            className="budget-source"
            aria-label={t('project.budget.sourceOf', { number })}
            value={row.fundingSourceId ?? undefined}
            onChange={(fundingSourceId) => onChange({ ...row, fundingSourceId })}
            entries={sources}
            {...status(isSourceWrong)}
          />
        </td>
        <td>
          <YearInput
            className="budget-year"
            aria-label={t('project.budget.yearOf', { number })}
            value={row.year}
            onChange={(year) => onChange({ ...row, year })}
          />
        </td>
        <td className="number-cell">
          <MoneyInput
            className="budget-amount"
            aria-label={t('project.budget.amountOf', { number })}
            showUnit={false}
            value={row.amount}
            onChange={(amount) => onChange({ ...row, amount })}
            {...status(problem === 'amountMissing')}
          />
        </td>
        <td>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('project.budget.remove', { number })}
            onClick={onRemove}
          />
        </td>
      </tr>
      {(problem !== null || unreadPart) && (
        <tr>
          <td colSpan={4} className="line-problem">
            {unreadPart && isUnread(unreadPart)
              ? unreadText(unreadPart, t)
              : problem !== null && t(`project.budget.problem.${problem}`)}
          </td>
        </tr>
      )}
    </>
  )
}

function status(isWrong: boolean) {
  return isWrong ? { status: 'error' as const } : {}
}

interface DifferenceProps {
  readonly total: Fen | null
  readonly plannedTotal: Fen | null
}

/** Whether the lines add up to the stated total, in a sentence. */
function Difference({ total, plannedTotal }: DifferenceProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  if (plannedTotal === null) return <>{t('project.budget.noPlannedTotal')}</>
  const difference = (total ?? 0) - plannedTotal
  const planned = `${moneyText(plannedTotal, moneyUnit)} ${unit}`
  if (difference === 0) return <>{t('project.budget.agrees', { planned })}</>
  const amount = `${moneyText(Math.abs(difference), moneyUnit)} ${unit}`
  return (
    <span className="warning-text">
      {difference > 0
        ? t('project.budget.above', { planned, amount })
        : t('project.budget.below', { planned, amount })}
    </span>
  )
}
