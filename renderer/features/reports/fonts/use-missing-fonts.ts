import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canvasMeasure, missingFonts } from './missing-fonts.ts'

/** The names of the standard's fonts this computer lacks, as they are spoken of; empty when it has all. */
export function useMissingFonts(): string {
  const { t } = useTranslation()
  // Fonts are installed while no program looks: once per visit of the screen is often enough.
  const [missing] = useState(() => missingFonts(canvasMeasure()))
  return missing.map((id) => t(`reports.fonts.name.${id}`)).join(t('reports.fonts.and'))
}
