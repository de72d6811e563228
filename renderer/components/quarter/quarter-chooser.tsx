import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Quarter, shiftQuarter } from '#domain/quarter.ts'
import { quarterText } from '../../i18n/names.ts'
import { FIRST_QUARTER, offeredQuarters } from './offered-quarters.ts'

interface QuarterChooserProps {
  readonly value: Quarter
  /** YYYY-MM-DD; quarters that have not begun are not offered. */
  readonly today: string
  /** Offered though it has not begun: where figures go while the one before it is closed early. */
  readonly open?: Quarter | null
  readonly onChange: (quarter: Quarter) => void
}

/** Steps through quarters, or picks one from the list, newest first. */
export function QuarterChooser({ value, today, open = null, onChange }: QuarterChooserProps) {
  const { t } = useTranslation()
  const quarters = offeredQuarters({ today, chosen: value, open })
  const options = quarters.map((quarter) => ({
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
        disabled={value === quarters[0]}
        onClick={() => onChange(shiftQuarter(value, 1))}
      />
    </Space.Compact>
  )
}
