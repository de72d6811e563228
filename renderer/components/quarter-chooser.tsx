import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Quarter, quarterOf, quartersBetween, shiftQuarter } from '#domain/quarter.ts'
import { quarterText } from '../i18n/names.ts'

/** The first quarter offered: the oldest plans still reported on began in 2010. */
const FIRST_QUARTER: Quarter = '2010Q1'

interface QuarterChooserProps {
  readonly value: Quarter
  /** YYYY-MM-DD; quarters that have not begun are not offered. */
  readonly today: string
  readonly onChange: (quarter: Quarter) => void
}

/** Steps through quarters, or picks one from the list, newest first. */
export function QuarterChooser({ value, today, onChange }: QuarterChooserProps) {
  const { t } = useTranslation()
  const last = quarterOf(today)
  const options = quartersBetween(FIRST_QUARTER, last).map((quarter) => ({
    value: quarter,
    label: quarterText(quarter, t),
  }))
  return (
    <Space.Compact className="quarter-chooser">
      <Button
        aria-label={t('app.quarter.previous')}
        title={t('app.quarter.previous')}
        icon={<LeftOutlined aria-hidden />}
        disabled={value <= FIRST_QUARTER}
        onClick={() => onChange(shiftQuarter(value, -1))}
      />
      <Select<Quarter>
        aria-label={t('app.quarter.label')}
        value={value}
        onChange={onChange}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        className="quarter-chooser-select"
      />
      <Button
        aria-label={t('app.quarter.next')}
        title={t('app.quarter.next')}
        icon={<RightOutlined aria-hidden />}
        disabled={value >= last}
        onClick={() => onChange(shiftQuarter(value, 1))}
      />
    </Space.Compact>
  )
}
