import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { projectInFull } from '#domain/schools/project-in-full.ts'
import type { BinItem } from '#contract/quarter/recycle-bin.ts'
import { AppError } from '#contract/result.ts'
import { tableText } from '../../components/history/change-table-names.ts'
import { changesInWords } from '../../components/history/change-words.ts'
import { Moment } from '../../components/figures/moment.tsx'
import { errorText } from '../../error-text.ts'
import { usePreferences } from '../../preferences.ts'

/** Fields a deleted row is known by; its history tells them all. */
const SHOWN_FIELDS = 6

interface BinTableProps {
  readonly items: readonly BinItem[]
  readonly dictionaries: Dictionaries
  readonly selectedIds: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  readonly onRestore: (id: string) => void
}

/** One line per deletion; what cannot be restored says why instead of offering it. */
export function BinTable({ items, dictionaries, selectedIds, onSelect, onRestore }: BinTableProps) {
  const { t } = useTranslation()
  const nameOf = ({ kind, name, schoolName, projectName }: BinItem) =>
    `${tableText(kind, t)} ${name || projectName || schoolName || ''}`.trim()
  return (
    <div className="table-container bin-container">
      <Table<BinItem>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={items}
        pagination={false}
        rowSelection={{
          selectedRowKeys: [...selectedIds],
          onChange: (keys) => onSelect(keys.map(String)),
          getTitleCheckboxProps: () => ({ 'aria-label': t('projects.selectAll') }),
          getCheckboxProps: (item) => ({
            'aria-label': t('projects.select', { name: nameOf(item) }),
            disabled: item.refusal !== null,
          }),
        }}
        columns={[
          {
            title: t('recycleBin.kind'),
            width: 100,
            render: (_, { kind }) => tableText(kind, t),
          },
          {
            title: t('recycleBin.content'),
            render: (_, item) => <Content item={item} dictionaries={dictionaries} />,
          },
          {
            title: t('recycleBin.belongsTo'),
            width: 210,
            render: (_, { schoolName, projectName }) =>
              schoolName === null || projectName === null
                ? (schoolName ?? projectName ?? t('app.blank'))
                : projectInFull(schoolName, projectName),
          },
          {
            title: t('recycleBin.deletedAt'),
            width: 138,
            render: (_, { deletedAt }) => <Moment iso={deletedAt} />,
          },
          { title: t('domain.field.operator'), width: 80, dataIndex: 'deletedBy' },
          {
            title: t('domain.field.reason'),
            width: 150,
            render: (_, { reason }) => reason ?? t('app.blank'),
          },
          {
            title: t('app.restore'),
            width: 230,
            render: (_, item) =>
              item.refusal === null ? (
                <Button
                  size="small"
                  title={t('recycleBin.restoreOf', { name: nameOf(item) })}
                  onClick={() => onRestore(item.id)}
                >
                  {t('app.restore')}
                </Button>
              ) : (
                <span className="bin-refusal">{errorText(new AppError(item.refusal), t)}</span>
              ),
          },
        ]}
      />
    </div>
  )
}

/** The name, or else the fields as they were; and what comes back along with it. */
function Content({
  item: { kind, name, lines, rows, parts, otherChanges },
  dictionaries,
}: {
  readonly item: BinItem
  readonly dictionaries: Dictionaries
}) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const told = lines.map((line) => ({
    id: line.id,
    words: changesInWords(line, { t, dictionaries, moneyUnit })
      .flatMap(({ field, before }) =>
        before === null || before === name ? [] : [t('history.stated', { field, value: before })],
      )
      .slice(0, SHOWN_FIELDS),
  }))
  const along = parts.map(({ table, count }) =>
    t('recycleBin.part', { what: tableText(table, t), count }),
  )
  return (
    <>
      {name !== '' && <strong>{name}</strong>}
      {told.map(({ id, words }) => words.length > 0 && <div key={id}>{words.join('；')}</div>)}
      {rows > lines.length && (
        <div className="bin-along">
          {t('recycleBin.more', { what: tableText(kind, t), count: rows - lines.length })}
        </div>
      )}
      {along.length > 0 && (
        <div className="bin-along">{t('recycleBin.along', { parts: along.join('、') })}</div>
      )}
      {otherChanges > 0 && (
        <div className="bin-along">{t('recycleBin.otherChanges', { count: otherChanges })}</div>
      )}
    </>
  )
}
