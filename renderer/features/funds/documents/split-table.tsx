import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { Money, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { usePreferences } from '../../../preferences.ts'
import { chooseProjects, type DocumentDraft, pasteColumn, readColumn } from './split-draft.ts'

const HEAD = 46

interface SplitTableProps {
  readonly rows: readonly ProjectRow[]
  readonly amounts: DocumentDraft['amounts']
  readonly onChange: (amounts: DocumentDraft['amounts']) => void
  /** Takes pasted text that names its projects; false leaves it to the column of amounts. */
  readonly onPasteNamed: (text: string) => boolean
}

/**
 * The projects to choose from, each with its amount. Typing an amount chooses the project; arrow
 * keys and Enter go up and down; a column copied from a spreadsheet fills the rows below, lines with
 * the names of projects find their rows themselves.
 */
export function SplitTable({ rows, amounts, onChange, onPasteNamed }: SplitTableProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(HEAD)
  const shownIds = rows.map(({ id }) => id)
  const paste = (id: string, event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (onPasteNamed(text)) {
      event.preventDefault()
      return
    }
    const column = readColumn(text, moneyUnit)
    if (!column) return
    event.preventDefault()
    onChange(pasteColumn(amounts, shownIds, id, column))
  }
  const move = (id: string, event: React.KeyboardEvent) => {
    const steps = STEPS[event.key]
    if (steps === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    const next = shownIds[shownIds.indexOf(id) + steps]
    if (next !== undefined) document.getElementById(fieldId(next))?.focus()
  }
  return (
    <div ref={container} className="table-container">
      <Table<ProjectRow>
        virtual
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 1000, y: height }}
        locale={{ emptyText: t('app.filters.nothing') }}
        rowSelection={{
          columnWidth: 36,
          selectedRowKeys: Object.keys(amounts),
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChange(chooseProjects(amounts, keys.map(String))),
          getTitleCheckboxProps: () => ({ 'aria-label': t('projects.selectAll') }),
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('projects.select', { name }) }),
        }}
        columns={[
          { title: t('domain.field.name'), width: 260, ellipsis: true, dataIndex: 'name' },
          { title: t('domain.field.school'), width: 170, ellipsis: true, dataIndex: 'schoolName' },
          {
            title: t('domain.field.township'),
            width: 90,
            ellipsis: true,
            render: (_, { townshipName }) => townshipName ?? t('app.blank'),
          },
          {
            title: <ColumnHead name={t('domain.field.plannedTotal')} unit={unit} />,
            width: 120,
            align: 'right',
            render: (_, { plannedTotal }) => <Money fen={plannedTotal} />,
          },
          {
            title: <ColumnHead name={t('funds.document.allocatedBefore')} unit={unit} />,
            width: 120,
            align: 'right',
            render: (_, { allocated }) => <Money fen={allocated} />,
          },
          {
            title: <ColumnHead name={t('funds.document.amount')} unit={unit} />,
            width: 160,
            render: (_, { id, name }) => (
              <MoneyInput
                id={fieldId(id)}
                size="small"
                showUnit={false}
                aria-label={t('funds.document.amountOf', { name })}
                value={amounts[id] ?? null}
                onChange={(amount) => onChange({ ...amounts, [id]: amount })}
                onPaste={(event) => paste(id, event)}
                onKeyDown={(event) => move(id, event)}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }

function fieldId(projectId: string): string {
  return `split-${projectId}`
}
