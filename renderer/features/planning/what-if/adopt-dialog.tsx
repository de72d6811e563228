import { App, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scheme, WhatIfBasis } from '#contract/planning/what-if.ts'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { useAsk, useTell } from '../../../asking.ts'
import { moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'

interface AdoptDialogProps {
  readonly basis: WhatIfBasis
  readonly scheme: Scheme
  readonly onClose: () => void
}

/** Shows what a scheme would enter into the ledger, and enters it as one step. */
export function AdoptDialog({ basis, scheme, onClose }: AdoptDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const dictionaries = useAsk('dictionaries.all', {})
  const [programmeId, setProgrammeId] = useState<string | null>(null)
  const adopt = useTell('schemes.adopt', {
    onSuccess: ({ projectIds }) => {
      void message.success(t('planning.whatIf.adopted', { count: projectIds.length }))
      onClose()
    },
  })
  const { sketches } = scheme
  const sum = sketches.reduce((total, { cost }) => total + cost, 0)
  return (
    <Modal
      open
      title={t('planning.whatIf.adoptTitle', { name: scheme.name })}
      okText={t('planning.whatIf.adoptNow', { count: sketches.length })}
      cancelText={t('app.cancel')}
      confirmLoading={adopt.isPending}
      onOk={() => adopt.mutate({ id: scheme.id, programmeId })}
      onCancel={onClose}
    >
      <p>
        {t('planning.whatIf.adoptConsequence', {
          count: sketches.length,
          schools: new Set(sketches.map(({ schoolId }) => schoolId)).size,
          sum: moneyText(sum, moneyUnit),
          unit,
          known: scheme.projectIds.length,
        })}
      </p>
      <ul className="planning-projects">
        {sketches.map(({ schoolId, categoryId, cost }, index) => (
          // A scheme is shown as it was kept; its lines do not move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {t('planning.whatIf.adoptLine', {
              school: basis.schoolNames[schoolId] ?? schoolId,
              category: basis.kinds.find((kind) => kind.categoryId === categoryId)?.name ?? '',
              cost: moneyText(cost, moneyUnit),
              unit,
            })}
          </li>
        ))}
      </ul>
      <label className="planning-order">
        {t('domain.field.programme')}
        <EntrySelect
          allowClear
          aria-label={t('domain.field.programme')}
          className="what-if-programme"
          value={programmeId}
          onChange={(value) => setProgrammeId(value ?? null)}
          entries={dictionaries.data?.programmes ?? []}
        />
      </label>
    </Modal>
  )
}
