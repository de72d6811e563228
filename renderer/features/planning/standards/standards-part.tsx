import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MEASURES_TO_MEET, type Standard, STANDARD_MEASURES } from '#domain/planning/standard.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { measureUnit, quantityText } from '../quantity.ts'
import { StandardDialog } from './standard-dialog.tsx'

/** 标准: what is asked for, since when, and by which document. */
export function StandardsPart() {
  const { t } = useTranslation()
  const standards = useAsk('standards.list', {})
  const [editing, setEditing] = useState<Standard | 'new' | null>(null)
  if (standards.error) {
    return <Failure title={t('app.screenFailed.title')} error={standards.error} />
  }
  if (!standards.data) return <Waiting />
  const ordered = standards.data.toSorted(
    (a, b) =>
      STANDARD_MEASURES.indexOf(a.measure) - STANDARD_MEASURES.indexOf(b.measure) ||
      b.level.localeCompare(a.level) ||
      a.validFrom.localeCompare(b.validFrom),
  )
  return (
    <section className="planning-page">
      <div className="planning-bar">
        <p className="planning-hint">{t('planning.standards.rule', { count: MEASURES_TO_MEET })}</p>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
          {t('planning.standards.add')}
        </Button>
      </div>
      <Table<Standard>
        size="small"
        bordered
        className="data-table"
        rowKey="id"
        dataSource={ordered}
        pagination={false}
        columns={[
          {
            title: t('planning.standards.measure'),
            render: (_, { measure }) => t(`planning.field.${measure}`),
          },
          {
            title: t('planning.standards.level'),
            render: (_, { level }) => t(`planning.level.${level}`),
          },
          {
            title: t('planning.standards.norm'),
            align: 'right',
            render: (_, { basis, norm, measure }) => (
              <>
                {t(`planning.basis.${basis}`)} <Figure text={quantityText(norm)} />{' '}
                {measureUnit(measure, t)}
              </>
            ),
          },
          { title: t('planning.standards.source'), dataIndex: 'source' },
          {
            title: t('planning.standards.validFrom'),
            render: (_, { validFrom }) => <span className="figure">{validFrom}</span>,
          },
          {
            title: t('planning.standards.validTo'),
            render: (_, { validTo }) => validTo ?? t('planning.standards.inForce'),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            width: 72,
            render: (_, standard) => (
              <Button
                type="link"
                size="small"
                aria-label={t('planning.standards.editOf', {
                  level: t(`planning.level.${standard.level}`),
                  measure: t(`planning.field.${standard.measure}`),
                })}
                onClick={() => setEditing(standard)}
              >
                {t('app.edit')}
              </Button>
            ),
          },
        ]}
      />
      {editing !== null && (
        <StandardDialog
          standard={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
