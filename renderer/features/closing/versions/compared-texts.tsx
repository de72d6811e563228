import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TextDifference } from '#domain/closing/compare-texts.ts'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { changedPart } from './changed-part.ts'

const HEAD = 33
const PLACE = 190

/** Paragraphs, remarks and notes two issues word differently, the old wording beside the new. */
export function ComparedTexts({ lines }: { readonly lines: readonly TextDifference[] }) {
  const { t } = useTranslation()
  const [container, height] = useTableHeight(HEAD)
  return (
    <div ref={container} className="table-container">
      <Table<TextDifference>
        size="small"
        className="data-table compared-texts"
        rowKey="id"
        dataSource={lines}
        pagination={false}
        scroll={{ y: height }}
        columns={[
          { title: t('closing.compare.place'), dataIndex: 'place', width: PLACE },
          {
            title: t('closing.compare.from'),
            render: (_, { before, after }) => <Wording text={before} other={after} />,
          },
          {
            title: t('closing.compare.to'),
            render: (_, { before, after }) => <Wording text={after} other={before} />,
          },
        ]}
      />
    </div>
  )
}

/** A text with the part marked that the other has otherwise. */
function Wording({ text, other }: { readonly text: string | null; readonly other: string | null }) {
  const { t } = useTranslation()
  if (text === null) return <span className="figure-blank">{t('closing.compare.missing')}</span>
  const { head, own, tail } = changedPart(text, other)
  return (
    <>
      {head}
      {own !== '' && <mark>{own}</mark>}
      {tail}
    </>
  )
}
