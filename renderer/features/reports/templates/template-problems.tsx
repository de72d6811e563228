import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '#domain/report/fields/check-tags.ts'

export interface RefusedTemplate {
  readonly fileName: string
  readonly problems: readonly TemplateProblem[]
}

/** So many are listed; mending them may well mend the others. */
const SHOWN = 20

/** Which fields of a template are wrong, where they stand, and what to write instead. */
export function TemplateProblems({
  fileName,
  problems,
  onClose,
}: RefusedTemplate & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const rest = problems.length - SHOWN
  return (
    <Alert
      type="error"
      showIcon
      className="template-problems"
      closable={{ onClose, 'aria-label': t('reportTemplates.closeProblems') }}
      title={t('reportTemplates.refused', { name: fileName, count: problems.length })}
      description={
        <ul>
          {problems.slice(0, SHOWN).map(({ fault, written, near, suggestion, cell }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- The same fault can be made twice; the list never changes.
            <li key={index}>
              {cell && t('reportTemplates.cell', { ...cell })}
              {t(`reportTemplates.fault.${fault}`, { written })}
              {suggestion !== null && t(`reportTemplates.mend.${mendOf(fault)}`, { suggestion })}
              {near !== '' && near !== written && (
                <span className="soft"> {t('reportTemplates.near', { near })}</span>
              )}
            </li>
          ))}
          {rest > 0 && <li>{t('reportTemplates.more', { count: rest })}</li>}
        </ul>
      }
    />
  )
}

/** What a suggestion is: another name, or what is missing. */
function mendOf(fault: TemplateProblem['fault']): 'rename' | 'between' | 'missing' {
  if (fault === 'field_of_loop') return 'between'
  return fault === 'loop_not_closed' || fault === 'loop_not_opened' ? 'missing' : 'rename'
}
