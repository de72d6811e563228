import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { DayInput } from '../../../components/entry/partial-date-input.tsx'
import type { DocumentDraft } from './split-draft.ts'

interface DocumentFieldsProps {
  readonly draft: DocumentDraft
  readonly dictionaries: Dictionaries
  readonly onChange: (draft: DocumentDraft) => void
}

/** The head of the document: number, day, source and total must be known, the rest may be. */
export function DocumentFields({ draft, dictionaries, onChange }: DocumentFieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<DocumentDraft>) => onChange({ ...draft, ...change })
  return (
    <div className="document-fields">
      <label>
        {t('funds.document.number')}
        <Input
          maxLength={200}
          value={draft.number}
          onChange={(event) => set({ number: event.target.value })}
        />
      </label>
      <label>
        {t('funds.document.issuedOn')}
        <DayInput value={draft.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
      </label>
      <label>
        {t('funds.document.issuer')}
        <Input
          maxLength={200}
          value={draft.issuer}
          onChange={(event) => set({ issuer: event.target.value })}
        />
      </label>
      <label>
        {t('domain.field.fundingSource')}
        <EntrySelect
          aria-label={t('domain.field.fundingSource')}
          value={draft.fundingSourceId}
          onChange={(fundingSourceId) => set({ fundingSourceId })}
          entries={dictionaries.fundingSources}
        />
      </label>
      <label>
        {t('funds.document.total')}
        <MoneyInput value={draft.total} onChange={(total) => set({ total })} />
      </label>
      <label>
        {t('domain.field.note')}
        <Input
          maxLength={1000}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </label>
    </div>
  )
}
