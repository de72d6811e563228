import { Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Area, formatArea } from '#domain/area.ts'
import { setPreferences, usePreferences, type ShownLandUnit } from '../../preferences.ts'
import { readArea } from './read-entry.ts'
import { type EntryProps, TypedInput } from './typed-input.tsx'

/** A floor or sports-ground area in square metres; the value is in hundredths of one. */
export function AreaInput(props: EntryProps<Area>) {
  const { t } = useTranslation()
  return (
    <TypedInput<Area>
      inputMode="decimal"
      suffix={t('app.unit.squareMetre')}
      {...props}
      read={(text) => readArea(text, 'squareMetre')}
      write={(area) => formatArea(area, 'squareMetre')}
    />
  )
}

/** A land area in ㎡ or 亩; the unit chosen last is remembered for showing it again. */
export function LandAreaInput(props: EntryProps<Area>) {
  const { landUnit } = usePreferences()
  const { t } = useTranslation()
  return (
    <Space.Compact block>
      <TypedInput<Area>
        inputMode="decimal"
        {...props}
        read={(text) => readArea(text, landUnit)}
        write={(area) => formatArea(area, landUnit)}
      />
      <Select<ShownLandUnit>
        aria-label={t('app.landUnit')}
        className="land-unit"
        value={landUnit}
        onChange={(unit) => setPreferences({ landUnit: unit })}
        options={[
          { value: 'squareMetre', label: t('app.unit.squareMetre') },
          { value: 'mu', label: t('app.unit.mu') },
        ]}
      />
    </Space.Compact>
  )
}
