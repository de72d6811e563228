/**
 * Everything the interface says, in Simplified Chinese first and English second: one file per
 * feature and language. Chinese is the source; English must have the same keys.
 */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type PhaseNames, WORKFLOWS } from '#domain/project/phase.ts'
import { getPreferences, type Language } from '../preferences.ts'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

/** Keys are full paths, feature first: `t('projects.title')`. */
export const RESOURCES = { 'zh-CN': { translation: zhCN }, en: { translation: en } } as const

/** Prepares i18next; must have happened before the first component draws. */
export async function startTranslation(): Promise<void> {
  const language = getPreferences().language
  await i18next.use(initReactI18next).init({
    // A copy: the office's own words are laid over it.
    resources: structuredClone(RESOURCES),
    react: { bindI18nStore: 'added' },
    lng: language,
    fallbackLng: 'zh-CN',
    // React escapes what it draws; escaping here as well would show &amp; to people.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

/** Lays the office's words for phases over the usual ones, in every language: they are its own. */
export function speakOfficePhases(names: PhaseNames): void {
  for (const language of ['zh-CN', 'en'] as const) {
    const usual = RESOURCES[language].translation.domain.phaseOf
    const phaseOf = Object.fromEntries(
      WORKFLOWS.map((workflow) => [workflow, { ...usual[workflow], ...names[workflow] }]),
    )
    i18next.addResourceBundle(language, 'translation', { domain: { phaseOf } }, true, true)
  }
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
