import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/dictionaries.ts'
import { comparable } from '#domain/text.ts'
import { SchoolDialog } from '../../components/dictionary-forms/school-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { EditButton } from './edit-button.tsx'

/** The schools, found by name, pinyin, initials or code. */
export function SchoolsSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<School | { readonly name: string } | null>(null)
  const townships = new Map(dictionaries.townships.map(({ id, name }) => [id, name]))
  const text = comparable(typed)
  const shown = dictionaries.schools.filter(({ name, pinyin, initials, schoolCode }) =>
    [name, pinyin, initials, schoolCode ?? ''].some((part) => comparable(part).includes(text)),
  )
  const close = () => setEditing(null)
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing({ name: typed.trim() })}
      >
        {t('app.dictionary.addSchool')}
      </Button>
      <Input
        className="filter-search"
        allowClear
        aria-label={t('settings.schools.find')}
        placeholder={t('app.filters.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={
            dictionaries.schools.length === 0
              ? t('settings.schools.empty')
              : t('settings.schools.nothing', { text: typed })
          }
        />
      ) : (
        <Table<School>
          size="small"
          className="data-table settings-table"
          rowKey="id"
          dataSource={shown}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('domain.field.school'), dataIndex: 'name' },
            {
              title: t('domain.field.township'),
              render: (_, { townshipId }) => townships.get(townshipId ?? '') ?? t('app.blank'),
            },
            {
              title: t('domain.field.stage'),
              render: (_, { stage, isTeachingPoint }) => (
                <>
                  {stage === null ? t('app.blank') : t(`domain.stage.${stage}`)}
                  {isTeachingPoint && `（${t('domain.field.isTeachingPoint')}）`}
                </>
              ),
            },
            {
              title: t('domain.field.schoolCode'),
              render: (_, { schoolCode }) => (
                <span className="figure">{schoolCode ?? t('app.blank')}</span>
              ),
            },
            { title: t('settings.schools.projects'), align: 'right', dataIndex: 'projectCount' },
            {
              title: <span className="visually-hidden">{t('app.edit')}</span>,
              width: 72,
              render: (_, school) => (
                <EditButton name={school.name} onClick={() => setEditing(school)} />
              ),
            },
          ]}
        />
      )}
      {editing !== null && (
        <SchoolDialog
          school={editing}
          dictionaries={dictionaries}
          onSaved={close}
          onClose={close}
        />
      )}
    </section>
  )
}
