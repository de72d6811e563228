import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import type { IndicatorStatus } from '#domain/planning/indicator.ts'
import type { Quarter } from '#domain/quarter.ts'
import { ColumnHead } from '../../components/tables/column-head.tsx'
import { Figure } from '../../components/figures/figure.tsx'
import { PercentFigure } from '../../components/figures/percent-figure.tsx'
import { useTableHeight } from '../../components/tables/use-table-height.ts'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { goalInWords, readingInWords, trendInWords } from './indicator-words.ts'

/** The colours of states, which mean the same on every screen. */
const STATUS_TAGS: Record<IndicatorStatus, string> = {
  met: 'tag-completed',
  onTheWay: 'tag-started',
  behind: 'tag-suspended',
  overdue: 'tag-suspended',
  notReported: 'tag-notStarted',
}

const ARROWS = { up: '↑', down: '↓', same: '→' } as const

interface IndicatorTableProps {
  readonly rows: readonly Indicator[]
  readonly quarter: Quarter
  readonly onEdit: (indicator: Indicator) => void
  readonly onShow: (indicator: Indicator) => void
}

/** One line per indicator. */
export function IndicatorTable({ rows, quarter, onEdit, onShow }: IndicatorTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(40)
  const speech = { t, moneyUnit }
  const blank = t('app.blank')
  return (
    <div ref={container} className="table-container">
      <Table<Indicator>
        size="small"
        bordered
        className="data-table indicator-table"
        rowKey="id"
        dataSource={[...rows]}
        pagination={false}
        scroll={{ x: 1090, y: height }}
        columns={[
          {
            title: t('indicators.name'),
            width: 176,
            render: (_, indicator) => (
              <>
                <Button
                  type="link"
                  size="small"
                  className="indicator-name"
                  title={t('indicators.showReadings')}
                  onClick={() => onShow(indicator)}
                >
                  {indicator.name}
                </Button>
                {indicator.programmeName !== null && <small>{indicator.programmeName}</small>}
              </>
            ),
          },
          {
            title: t('indicators.target'),
            width: 140,
            align: 'right',
            render: (_, indicator) => <Figure text={goalInWords(indicator, speech)} />,
          },
          {
            title: t('indicators.actual'),
            width: 132,
            align: 'right',
            render: (_, indicator) => {
              const { actual } = indicator.stand
              if (actual === null) return <Figure text={null} />
              return (
                <>
                  <Figure text={readingInWords(indicator, actual, speech)} />
                  {actual.quarter !== quarter && <small>{quarterText(actual.quarter, t)}</small>}
                </>
              )
            },
          },
          {
            title: t('indicators.rate'),
            width: 76,
            align: 'right',
            render: (_, { stand }) => <PercentFigure percent={stand.rate} />,
          },
          {
            title: t('indicators.trend.head'),
            width: 196,
            render: (_, indicator) => {
              const { trend } = indicator.stand
              if (trend === null) return blank
              return (
                <span className={trend.isGood === false ? 'trend-away' : undefined}>
                  <span aria-hidden>{ARROWS[trend.direction]} </span>
                  {trendInWords(indicator, speech)}
                </span>
              )
            },
          },
          {
            title: t('indicators.status.head'),
            width: 84,
            render: (_, { stand }) => (
              <span className={`tag ${STATUS_TAGS[stand.status]}`}>
                {t(`indicators.status.${stand.status}`)}
              </span>
            ),
          },
          {
            title: t('indicators.due'),
            width: 92,
            render: (_, { dueDate }) => <span className="figure">{dueDate ?? blank}</span>,
          },
          {
            title: (
              <ColumnHead
                name={t('domain.field.responsibleUnit')}
                unit={t('domain.field.leader')}
              />
            ),
            width: 128,
            render: (_, { leader, responsibleUnit }) => (
              <>
                {responsibleUnit ?? blank}
                {leader !== null && <small>{leader}</small>}
              </>
            ),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            width: 68,
            render: (_, indicator) => (
              <Button
                type="link"
                size="small"
                aria-label={t('indicators.editOf', { name: indicator.name })}
                onClick={() => onEdit(indicator)}
              >
                {t('app.edit')}
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}
