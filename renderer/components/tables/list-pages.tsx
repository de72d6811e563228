import { Pagination } from 'antd'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import '../page/page-parts.css'

interface ListPagesProps {
  readonly page: number
  readonly pageSize: number
  /** Rows on all pages. */
  readonly count: number
  readonly onPage: (page: number) => void
}

/** The pages of a long list below it; nothing while all rows fit on one. */
export function ListPages({ page, pageSize, count, onPage }: ListPagesProps) {
  return (
    <Pagination
      className="list-pages"
      size="small"
      current={page}
      pageSize={pageSize}
      total={count}
      showSizeChanger={false}
      hideOnSinglePage
      onChange={onPage}
    />
  )
}
