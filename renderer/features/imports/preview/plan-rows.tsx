import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportKind, SheetReading } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { RowDecision } from '#contract/imports/imports.ts'
import { importFieldText } from '../../../error-text.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { quantityOf } from '../columns/field-list.ts'
import type { WizardDispatch } from '../wizard/wizard-store.ts'
import { DecideAll } from './decide-all.tsx'
import { rowsToDecideTogether } from './decide-together.ts'
import { statusText } from './status-text.ts'
import { PlanCell } from './plan-cell.tsx'
import { canSkip, shownStatus } from './plan-view.ts'
import { RowDetail } from './row-detail.tsx'
import { namingField, shownFields, unitOf } from './shown-fields.ts'

interface PlanRowsProps {
  readonly kind: ImportKind
  /** Those of the whole plan, which the columns are for, and those that are shown. */
  readonly all: readonly PlanRow[]
  readonly rows: readonly PlanRow[]
  readonly reading: SheetReading
  readonly decisions: Readonly<Record<string, RowDecision>>
  /** Rows of the whole plan that want a decision, and those of them that nobody has taken. */
  readonly doubtful: readonly PlanRow[]
  readonly undecided: readonly PlanRow[]
  /** Rows somebody said the project of. */
  readonly projectChosen: ReadonlySet<number>
  readonly mended: readonly { readonly cell: string; readonly value: string }[]
  readonly dispatch: WizardDispatch
}

const PAGE_SIZE = 50

/**
 * The library's own scrolled box around a wide table cannot be reached by keyboard, so it is given
 * its place in the order of the Tab key.
 */
function makeReachable(section: HTMLElement | null): void {
  section?.querySelector('.ant-table-body')?.setAttribute('tabindex', '0')
}

/**
 * The rows with every value as it will be stored. Below a row stand its problems as sentences, each
 * with the means to settle it; a changed row shows old → new in the cell itself.
 */
export function PlanRows(props: PlanRowsProps) {
  const {
    kind,
    all,
    rows,
    reading,
    decisions,
    doubtful,
    undecided,
    projectChosen,
    mended,
    dispatch,
  } = props
  const { t } = useTranslation()
  const talking = rows.filter(
    (row) =>
      row.problems.length > 0 ||
      row.status === 'duplicate' ||
      projectChosen.has(row.row) ||
      canSkip(row, decisions[row.row]),
  )

  const valueColumn = (field: ImportField): TableColumnsType<PlanRow>[number] => {
    const unit = unitOf(field, reading)
    return {
      title: (
        <ColumnHead
          name={importFieldText(field, t)}
          {...(unit ? { unit: t(`imports.columns.unitName.${unit}`) } : {})}
        />
      ),
      key: field,
      align: quantityOf(field) === null && field !== 'quantity' ? 'left' : 'right',
      className: 'plan-value',
      render: (_, row) => <PlanCell row={row} field={field} />,
    }
  }
  const naming = namingField(reading.kind)
  const columns: TableColumnsType<PlanRow> = [
    { title: t('imports.preview.column.row'), dataIndex: 'row', width: 56, fixed: 'left' },
    {
      title: t('imports.preview.column.status'),
      key: 'status',
      width: 84,
      fixed: 'left',
      render: (_, row) => {
        const status = shownStatus(row, decisions)
        return <span className={`tag plan-${status}`}>{statusText(status, kind, t)}</span>
      },
    },
    {
      title: t('imports.preview.column.school'),
      key: 'school',
      width: 170,
      fixed: 'left',
      render: (_, row) => <PlanCell row={row} field="school" plain={schoolText(row)} />,
    },
    {
      title: t(`imports.preview.column.${naming === 'year' ? 'year' : 'name'}`),
      key: 'name',
      width: naming === 'year' ? 90 : 220,
      render: (_, row) => <PlanCell row={row} field={naming} plain={row.name} />,
    },
    ...shownFields(reading, all).map(valueColumn),
  ]
  return (
    <section ref={makeReachable} aria-label={t('imports.preview.rows')}>
      {doubtful.length > 0 && (
        <DecideAll
          kind={kind}
          doubtful={doubtful}
          undecided={undecided}
          onDecide={(decision) =>
            dispatch({
              type: 'decided',
              rows: rowsToDecideTogether({ doubtful, undecided }, decision, kind),
              decision,
            })
          }
        />
      )}
      <Table<PlanRow>
        size="small"
        rowKey="row"
        className="plan-rows"
        columns={columns}
        dataSource={[...rows]}
        scroll={{ x: 'max-content' }}
        sticky={{ getContainer: () => document.querySelector('.wizard-body') ?? document.body }}
        locale={{ emptyText: t('imports.preview.nothingOfKind') }}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          expandedRowKeys: talking.map(({ row }) => row),
          showExpandColumn: false,
          expandedRowRender: (row) => (
            <RowDetail
              kind={kind}
              row={row}
              all={all}
              isProjectChosen={projectChosen.has(row.row)}
              decision={decisions[row.row]}
              mended={mended}
              dispatch={dispatch}
            />
          ),
        }}
      />
    </section>
  )
}

function schoolText({ school, township }: PlanRow): string {
  return township === undefined ? school : `${school}（${township}）`
}
