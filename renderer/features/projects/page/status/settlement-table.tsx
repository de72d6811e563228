import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import { type Disposal, DISPOSALS, type SourceBalance } from '#domain/funds/settlement.ts'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { ProjectSelect } from '../../../../components/project-select.tsx'
import { type Choice, choiceOf, type Choices, hasUnused, sourceKey } from './settlement-choices.ts'

const COLUMNS = ['planned', 'allocated', 'received', 'paid'] as const

interface SettlementTableProps {
  readonly projectId: string
  readonly balances: readonly SourceBalance[]
  readonly sources: readonly FundingSource[]
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** The money of each source, and what shall become of the part that was not used. */
export function SettlementTable({
  projectId,
  balances,
  sources,
  choices,
  onChange,
}: SettlementTableProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  if (balances.length === 0) return <p className="soft">{t('status.noMoney')}</p>
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const choose = (balance: SourceBalance, choice: Choice) =>
    onChange(new Map([...choices, [sourceKey(balance), choice]]))
  return (
    <table className="plain-table settlement-table">
      <thead>
        <tr>
          <th scope="col">{t('domain.field.fundingSource')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="number-cell">
              {t(`funds.column.${column}`)}（{unit}）
            </th>
          ))}
          <th scope="col">{t('status.disposal')}</th>
        </tr>
      </thead>
      <tbody>
        {balances.map((balance) => {
          const name = names.get(sourceKey(balance)) ?? t('project.funds.anySource')
          const choice = choiceOf(balance, choices)
          return (
            <tr key={sourceKey(balance)}>
              <td>{name}</td>
              {COLUMNS.map((column) => (
                <td key={column} className="number-cell">
                  <Money fen={balance[column]} />
                </td>
              ))}
              <td className="settlement-choice">
                {hasUnused(balance) ? (
                  <>
                    <Select<Disposal>
                      aria-label={t('status.disposalOf', { source: name })}
                      value={choice.disposal}
                      options={DISPOSALS.map((value) => ({
                        value,
                        label: t(`status.disposals.${value}`),
                      }))}
                      onChange={(disposal) => choose(balance, { ...choice, disposal })}
                    />
                    {choice.disposal === 'transfer' && (
                      <ProjectSelect
                        label={t('status.toProjectOf', { source: name })}
                        except={projectId}
                        value={choice.toProjectId}
                        onChange={(toProjectId) => choose(balance, { ...choice, toProjectId })}
                      />
                    )}
                  </>
                ) : (
                  <span className="soft">{t('status.allUsed')}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
