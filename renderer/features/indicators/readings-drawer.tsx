import { Drawer, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Indicator, NotedReading } from '#contract/planning/indicators.ts'
import { Figure } from '../../components/figures/figure.tsx'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { goalInWords, readingInWords } from './indicator-words.ts'

interface ReadingsDrawerProps {
  readonly indicator: Indicator
  readonly onClose: () => void
}

/** One indicator through the quarters, newest first. */
export function ReadingsDrawer({ indicator, onClose }: ReadingsDrawerProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const speech = { t, moneyUnit }
  return (
    <Drawer open size={480} title={indicator.name} onClose={onClose}>
      <p>{t('indicators.targetIs', { target: goalInWords(indicator, speech) })}</p>
      {indicator.note !== null && <p>{indicator.note}</p>}
      <Table<NotedReading>
        size="small"
        className="data-table"
        rowKey="quarter"
        dataSource={[...indicator.readings]}
        pagination={false}
        locale={{ emptyText: t('indicators.noReadings') }}
        columns={[
          {
            title: t('domain.field.quarter'),
            render: (_, { quarter }) => quarterText(quarter, t),
          },
          {
            title: t('indicators.actual'),
            align: 'right',
            render: (_, reading) => <Figure text={readingInWords(indicator, reading, speech)} />,
          },
          {
            title: t('domain.field.note'),
            render: (_, { note }) => note ?? t('app.blank'),
          },
        ]}
      />
    </Drawer>
  )
}
