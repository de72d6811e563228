import { Alert, Button, Checkbox, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeOptions } from '#contract/reports/reports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { ANNEX_PAPERS } from '#domain/report/form/annex-paper.ts'
import { CHAPTER_IDS, type ChapterId, SIGNATORIES } from '#domain/report/form/report-form.ts'
import { useAsk } from '../../../asking.ts'
import { useIssueShown } from '../issues/issue-choice.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './report-form.css'

type Form = OfficeOptions['form']

interface FormChoiceProps {
  readonly form: Form
  readonly onChange: (form: Form) => void
  readonly quarter: Quarter
  readonly version: number | undefined
  /** A part of the county is never an issue, and can be set anew whatever is closed. */
  readonly isPart: boolean
}

/** How the report is set: a dialog on totals, chapters and the signature block. */
export function FormChoice({ form, onChange, quarter, version, isPart }: FormChoiceProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Form | null>(null)
  const issued = useIssueShown(quarter, version)
  const issue = isPart ? undefined : issued
  const kept = useAsk(
    'reportOptions.read',
    { issue: { quarter, version: issue?.version ?? 1 } },
    { enabled: draft !== null && issue !== undefined },
  )
  const close = (): void => setDraft(null)
  return (
    <span className="report-option">
      <Button size="small" onClick={() => setDraft(form)}>
        {t('reports.form.action')}
      </Button>
      <Modal
        title={t('reports.form.title')}
        open={draft !== null}
        onCancel={close}
        {...(issue && { footer: <Button onClick={close}>{t('reports.form.close')}</Button> })}
        okText={t('reports.form.choose')}
        onOk={() => {
          if (draft !== null) onChange(draft)
          close()
        }}
      >
        {issue && (
          <Alert
            type="info"
            showIcon
            title={t('reports.form.issued', { version: issue.version })}
          />
        )}
        {draft !== null && (
          <FormFields
            form={issue ? (kept.data?.form ?? draft) : draft}
            onChange={setDraft}
            disabled={issue !== undefined}
          />
        )}
      </Modal>
    </span>
  )
}

interface FormFieldsProps {
  readonly form: Form
  readonly onChange: (form: Form) => void
  readonly disabled: boolean
}

function FormFields({ form, onChange, disabled }: FormFieldsProps) {
  const { t } = useTranslation()
  const { totals, townshipSubtotals, pageSubtotals, annexPaper, chapters, signatures, sealSpace } =
    form
  return (
    <fieldset className="report-form" disabled={disabled}>
      <fieldset>
        <legend>{t('reports.form.totals')}</legend>
        <Radio.Group
          disabled={disabled}
          value={totals}
          onChange={(event) =>
            onChange({ ...form, totals: event.target.value === 'top' ? 'top' : 'bottom' })
          }
          options={(['bottom', 'top'] as const).map((value) => ({
            value,
            label: t(`reports.form.${value}`),
          }))}
        />
        <Checkbox
          disabled={disabled}
          checked={townshipSubtotals}
          onChange={(event) => onChange({ ...form, townshipSubtotals: event.target.checked })}
        >
          {t('reports.form.subtotals')}
        </Checkbox>
        <Checkbox
          disabled={disabled}
          checked={pageSubtotals ?? false}
          onChange={(event) => onChange({ ...form, pageSubtotals: event.target.checked })}
        >
          {t('reports.form.pageSubtotals')}
        </Checkbox>
      </fieldset>
      <fieldset>
        <legend>{t('reports.form.annexPaper')}</legend>
        <Radio.Group
          disabled={disabled}
          value={annexPaper ?? 'auto'}
          onChange={(event) =>
            onChange({
              ...form,
              annexPaper: ANNEX_PAPERS.find((paper) => paper === event.target.value),
            })
          }
          options={(['auto', ...ANNEX_PAPERS] as const).map((value) => ({
            value,
            label: t(`reports.form.paper.${value}`),
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t('reports.form.chapters')}</legend>
        <Checkbox.Group<ChapterId>
          disabled={disabled}
          value={[...chapters]}
          onChange={(chosen) =>
            onChange({ ...form, chapters: CHAPTER_IDS.filter((id) => chosen.includes(id)) })
          }
          options={CHAPTER_IDS.map((value) => ({
            value,
            label: t(`reports.form.chapter.${value}`),
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t('reports.form.signatures')}</legend>
        <div className="report-form-signatures">
          {SIGNATORIES.map((who) => (
            <label key={who}>
              {t(`reports.form.signatory.${who}`)}
              <Input
                disabled={disabled}
                maxLength={40}
                placeholder={t('reports.form.byHand')}
                value={signatures[who]}
                onChange={(event) =>
                  onChange({ ...form, signatures: { ...signatures, [who]: event.target.value } })
                }
              />
            </label>
          ))}
        </div>
        <Checkbox
          disabled={disabled}
          checked={sealSpace}
          onChange={(event) => onChange({ ...form, sealSpace: event.target.checked })}
        >
          {t('reports.form.seal')}
        </Checkbox>
      </fieldset>
    </fieldset>
  )
}
