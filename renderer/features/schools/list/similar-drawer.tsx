import { Button, Drawer, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import type { LikelyPair } from '#domain/schools/similar-schools.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'

interface SimilarDrawerProps {
  readonly dictionaries: Dictionaries
  readonly onMerge: (oneId: string, otherId: string) => void
  readonly onClose: () => void
}

/** Schools that are probably one and the same; each pair is looked at by a person. */
export function SimilarDrawer({ dictionaries, onMerge, onClose }: SimilarDrawerProps) {
  const { t } = useTranslation()
  const pairs = useAsk('schools.similarPairs', {})
  return (
    <Drawer open size={820} title={t('schools.similar.title')} onClose={onClose}>
      <p className="panel-lead">{t('schools.similar.lead')}</p>
      {pairs.error && <Failure title={t('app.screenFailed.title')} error={pairs.error} />}
      {pairs.isPending && <Waiting />}
      {pairs.data?.length === 0 && <EmptyState title={t('schools.similar.empty')} />}
      {pairs.data && pairs.data.length > 0 && (
        <PairTable pairs={pairs.data} dictionaries={dictionaries} onMerge={onMerge} />
      )}
    </Drawer>
  )
}

interface PairTableProps {
  readonly pairs: readonly LikelyPair[]
  readonly dictionaries: Dictionaries
  readonly onMerge: (oneId: string, otherId: string) => void
}

function PairTable({ pairs, dictionaries, onMerge }: PairTableProps) {
  const { t } = useTranslation()
  const schools = new Map(dictionaries.schools.map((school) => [school.id, school]))
  const townships = new Map(dictionaries.townships.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => schools.get(id)?.name ?? ''
  const text = (school: School | undefined) =>
    school &&
    t('schools.merge.school', {
      name: school.name,
      township: townships.get(school.townshipId ?? '') ?? t('schools.merge.noTownship'),
      count: school.projectCount,
    })
  return (
    <Table<LikelyPair>
      size="small"
      className="data-table"
      rowKey={({ firstId, secondId }) => `${firstId} ${secondId}`}
      dataSource={pairs}
      pagination={pairs.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        {
          title: t('schools.similar.pair'),
          render: (_, { firstId, secondId }) => (
            <>
              <div>{text(schools.get(firstId))}</div>
              <div>{text(schools.get(secondId))}</div>
            </>
          ),
        },
        {
          title: t('schools.similar.why'),
          width: 96,
          render: (_, { reason }) => t(`schools.similar.reason.${reason}`),
        },
        {
          title: <span className="visually-hidden">{t('schools.similar.merge')}</span>,
          width: 90,
          render: (_, { firstId, secondId }) => (
            <Button
              size="small"
              title={t('schools.similar.mergeOf', {
                first: nameOf(firstId),
                second: nameOf(secondId),
              })}
              onClick={() => onMerge(firstId, secondId)}
            >
              {t('schools.similar.merge')}
            </Button>
          ),
        },
      ]}
    />
  )
}
