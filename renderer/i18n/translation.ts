/**
 * Everything the interface says, in Simplified Chinese first and English second: one file per
 * feature and language. Chinese is the source; English must have the same keys.
 */
import { changeLanguage as switchTo, use } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { getPreferences, type Language } from '../preferences.ts'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

/** Keys are full paths, feature first: `t('projects.title')`. */
export const RESOURCES = { 'zh-CN': { translation: zhCN }, en: { translation: en } } as const

/** Prepares i18next; must have happened before the first component draws. */
export async function startTranslation(): Promise<void> {
  const language = getPreferences().language
  await use(initReactI18next).init({
    resources: RESOURCES,
    lng: language,
    fallbackLng: 'zh-CN',
    // React escapes what it draws; escaping here as well would show &amp; to people.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

export async function changeLanguage(language: Language): Promise<void> {
  await switchTo(language)
  document.documentElement.lang = language
}
