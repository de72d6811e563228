import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { SchoolTags } from '../school-tags.tsx'
import { StageCell } from './stage-cell.tsx'

const HEAD = 40

interface SchoolTableProps {
  readonly schools: readonly School[]
  readonly dictionaries: Dictionaries
}

/** The schools by township; only the rows in sight are drawn. */
export function SchoolTable({ schools, dictionaries }: SchoolTableProps) {
  const { t } = useTranslation()
  const [container, height] = useTableHeight(HEAD)
  const townships = new Map(dictionaries.townships.map(({ id, name }) => [id, name]))
  return (
    <div ref={container} className="table-container">
      <Table<School>
        virtual
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={schools}
        pagination={false}
        scroll={{ x: 1060, y: height }}
        locale={{ emptyText: t('schools.nothing') }}
        columns={[
          {
            title: t('domain.field.township'),
            width: 120,
            render: (_, { townshipId }) => townships.get(townshipId ?? '') ?? t('app.blank'),
          },
          {
            title: t('domain.field.school'),
            width: 260,
            render: (_, { id, name }) => <Link to={`/schools/${id}`}>{name}</Link>,
          },
          {
            title: t('domain.field.aliases'),
            width: 200,
            ellipsis: true,
            render: (_, { aliases }) => <Figure text={aliases.join('、') || null} />,
          },
          {
            title: t('domain.field.stage'),
            width: 130,
            render: (_, school) => <StageCell school={school} />,
          },
          {
            title: t('domain.field.schoolCode'),
            width: 120,
            render: (_, { schoolCode }) => <Figure text={schoolCode} />,
          },
          {
            title: t('schools.flags'),
            width: 230,
            render: (_, school) => <SchoolTags school={school} />,
          },
          { title: t('schools.projects'), width: 80, align: 'right', dataIndex: 'projectCount' },
        ]}
      />
    </div>
  )
}
