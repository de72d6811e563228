import { App, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { MergeEffects } from './merge-effects.tsx'
import { SameYearChoices, type SurveyChoices } from './same-year-choices.tsx'

interface MergeDialogProps {
  readonly schoolId: string
  /** Null when the other school is still to be chosen. */
  readonly otherId: string | null
  readonly dictionaries: Dictionaries
  readonly onMerged: (keptId: string) => void
  readonly onClose: () => void
}

/** Makes two schools one: which stays, and exactly what is rewritten, before it is done. */
export function MergeDialog(props: MergeDialogProps) {
  const { schoolId, dictionaries, onMerged, onClose } = props
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [partnerId, setPartnerId] = useState(props.otherId)
  const [keptId, setKeptId] = useState(schoolId)
  const [choices, setChoices] = useState<SurveyChoices>({})
  const [reason, setReason] = useState<string>(t('schools.merge.reasonDefault'))
  const otherId = keptId === schoolId ? partnerId : schoolId
  const preview = useAsk(
    'schools.previewMerge',
    { keptId, otherId: otherId ?? '' },
    { enabled: otherId !== null, keepPrevious: true },
  )
  const merge = useTell('schools.merge', {
    onSuccess: ({ rewritten }) => {
      message.success(t('schools.merge.merged', { count: sum(rewritten) }))
      onMerged(keptId)
    },
  })
  const { data } = preview
  const isCurrent = data?.kept.id === keptId && data.other.id === otherId
  const isDecided = data?.sameYear.every(({ year }) => choices[year] !== undefined) ?? false
  const townships = new Map(dictionaries.townships.map(({ id, name }) => [id, name]))
  const schoolText = ({ name, townshipId, projectCount }: School) =>
    t('schools.merge.school', {
      name,
      township: townships.get(townshipId ?? '') ?? t('schools.merge.noTownship'),
      count: projectCount,
    })
  const both = dictionaries.schools.filter(({ id }) => id === schoolId || id === partnerId)

  const start = () => {
    if (!data) return
    merge.mutate({
      keptId,
      otherId: data.other.id,
      rewritten: sum(data.rewritten),
      sameYear: data.sameYear.map(({ year }) => ({ year, stays: choices[year] ?? 'kept' })),
      reason: reason.trim() || null,
    })
  }
  return (
    <Modal
      open
      width={640}
      title={t('schools.merge.title')}
      okText={t('schools.merge.confirm')}
      okButtonProps={{ danger: true, disabled: !isCurrent || !isDecided }}
      confirmLoading={merge.isPending}
      onOk={start}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {props.otherId === null && (
          <Form.Item label={t('schools.merge.otherSchool')} htmlFor="merge-partner">
            <Select
              id="merge-partner"
              showSearch={{ optionFilterProp: 'search' }}
              placeholder={t('schools.merge.choose')}
              value={partnerId}
              onChange={setPartnerId}
              options={dictionaries.schools
                .filter(({ id }) => id !== schoolId)
                .map((school) => ({
                  value: school.id,
                  label: schoolText(school),
                  search: `${school.name} ${school.pinyin} ${school.initials}`,
                }))}
            />
          </Form.Item>
        )}
        {partnerId !== null && (
          <Form.Item label={t('schools.merge.stays')}>
            <Radio.Group
              className="merge-choice"
              value={keptId}
              onChange={(event) => {
                setKeptId(String(event.target.value))
                setChoices({})
              }}
              options={both.map((school) => ({ value: school.id, label: schoolText(school) }))}
            />
          </Form.Item>
        )}
        {preview.error && <Failure title={t('app.screenFailed.title')} error={preview.error} />}
        {data && isCurrent && (
          <>
            <MergeEffects merge={data} />
            <SameYearChoices merge={data} choices={choices} onChoose={setChoices} />
            <Form.Item label={t('schools.merge.reason')} htmlFor="merge-reason">
              <Input
                id="merge-reason"
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}
