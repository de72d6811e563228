import { InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../../i18n/translation.ts'
import {
  type Language,
  setPreferences,
  STALE_DAYS,
  type Theme,
  usePreferences,
} from '../../preferences.ts'

const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
]

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Language, colours and what the overview calls old, remembered on this computer. */
export function DisplaySection() {
  const { t } = useTranslation()
  const { language, theme, staleDays } = usePreferences()
  return (
    <section className="panel panel-narrow">
      <h2 id="language-label">{t('settings.display.language')}</h2>
      <Radio.Group
        aria-labelledby="language-label"
        value={language}
        onChange={(event) => chooseLanguage(event.target.value as Language)}
        options={[...LANGUAGES]}
      />
      <h2 id="theme-label">{t('settings.display.theme')}</h2>
      <Radio.Group
        aria-labelledby="theme-label"
        value={theme}
        onChange={(event) => setPreferences({ theme: event.target.value as Theme })}
        options={THEMES.map((value) => ({ value, label: t(`settings.display.themes.${value}`) }))}
      />
      <h2 id="stale-days-label">{t('settings.display.staleDays')}</h2>
      <InputNumber<number>
        aria-labelledby="stale-days-label"
        min={STALE_DAYS.min}
        max={STALE_DAYS.max}
        precision={0}
        value={staleDays}
        onChange={(days) => {
          if (days !== null) setPreferences({ staleDays: days })
        }}
      />
    </section>
  )
}

function chooseLanguage(language: Language): void {
  setPreferences({ language })
  void changeLanguage(language)
}
