import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  type ComparedValue,
  type FigureDifference,
  saysTheSame,
} from '#domain/closing/compare-reports.ts'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'

const HEAD = 33
const WIDTHS = { place: 250, label: 380, value: 150 }

/** Figure by figure what two issues say; what differs is marked by a sign as well as by colour. */
export function ComparedTable({ lines }: { readonly lines: readonly FigureDifference[] }) {
  const { t } = useTranslation()
  const [container, height] = useTableHeight(HEAD)
  const text = (value: ComparedValue | null) =>
    value === null ? (
      <span className="figure-blank">{t('closing.compare.missing')}</span>
    ) : (
      <span className="figure">{value.text}</span>
    )
  return (
    <div ref={container} className="table-container">
      <Table<FigureDifference>
        virtual
        size="small"
        className="data-table compared-table"
        rowKey="id"
        dataSource={lines}
        pagination={false}
        scroll={{ x: WIDTHS.place + WIDTHS.label + 2 * WIDTHS.value, y: height }}
        rowClassName={({ before, after }) => (saysTheSame(before, after) ? '' : 'compared-row')}
        columns={[
          { title: t('closing.compare.place'), dataIndex: 'place', width: WIDTHS.place },
          { title: t('closing.compare.label'), dataIndex: 'label', width: WIDTHS.label },
          {
            title: t('closing.compare.from'),
            align: 'right',
            width: WIDTHS.value,
            render: (_, { before }) => text(before),
          },
          {
            title: t('closing.compare.to'),
            align: 'right',
            width: WIDTHS.value,
            render: (_, { before, after }) => (
              <>
                {!saysTheSame(before, after) && <span aria-hidden>≠ </span>}
                {text(after)}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
