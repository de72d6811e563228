import { App, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type CorrectedFigure, isMoneyFigure } from '#domain/closing/correction.ts'
import { needsSource } from '#domain/closing/correction-source.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk, useTell } from '../../asking.ts'
import { quarterText } from '../../i18n/names.ts'
import { EntryItem } from '../entry/entry-item.tsx'
import { DayInput } from '../entry/partial-date-input.tsx'
import { Failure } from '../page/failure.tsx'
import { ProjectSelect } from '../project-select.tsx'
import { CorrectedValueInput } from './corrected-value-input.tsx'
import {
  correctableFigures,
  correctionOf,
  type CorrectionValues,
  mayBeBlank,
} from './correction-values.ts'
import { CorrectionBasisView } from './correction-basis-view.tsx'

interface CorrectionDialogProps {
  /** Left out where the project is still to be chosen. */
  readonly projectId?: string
  readonly figure?: CorrectedFigure
  /** A closed quarter. */
  readonly correctsQuarter: Quarter
  readonly onClose: () => void
}

/** 更正: what the closed quarter says, what it should have said, and why. */
export function CorrectionDialog({
  projectId,
  figure = 'paid',
  correctsQuarter,
  onClose,
}: CorrectionDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<CorrectionValues>()
  const chosen = Form.useWatch([], form) as CorrectionValues | undefined
  const values: CorrectionValues = { ...blank(projectId, figure, correctsQuarter), ...chosen }
  const dictionaries = useAsk('dictionaries.all', {})
  const basis = useAsk(
    'corrections.basis',
    { projectId: values.projectId ?? '', correctsQuarter: values.correctsQuarter },
    { enabled: values.projectId !== null, keepPrevious: true },
  )
  const openQuarter = basis.data ? quarterText(basis.data.quarter, t) : ''
  const enter = useTell('corrections.enter', {
    onSuccess: () => {
      void message.success(t('closing.correction.saved', { quarter: openQuarter }))
      onClose()
    },
  })
  const latest = basis.data?.closedQuarters[0] ?? correctsQuarter
  const figures = correctableFigures(values.correctsQuarter, latest)
  const quartersToCorrect = [...new Set([...(basis.data?.closedQuarters ?? []), correctsQuarter])]
    .toSorted()
    .toReversed()
  const isMoney = isMoneyFigure(values.figure)
  const mustNameSource = basis.data !== undefined && needsSource(basis.data.money, values.figure)
  const label = t('closing.correction.after')
  return (
    <Modal
      open
      width={640}
      title={t('closing.correction.title')}
      okText={t('closing.correction.save')}
      okButtonProps={{ disabled: !basis.data }}
      confirmLoading={enter.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {basis.error && <Failure title={t('app.screenFailed.title')} error={basis.error} />}
      <Form<CorrectionValues>
        form={form}
        name="correction"
        layout="vertical"
        initialValues={blank(projectId, figure, correctsQuarter)}
        onValuesChange={(changed, all) => {
          const allowed = correctableFigures(all.correctsQuarter, latest)
          if (!allowed.includes(all.figure)) form.setFieldsValue({ figure: 'paid', after: null })
          // A value of one kind means nothing for another.
          if (changed.figure !== undefined) form.setFieldsValue({ after: null })
        }}
        onFinish={(all) => {
          const id = all.projectId ?? projectId
          if (id !== undefined) enter.mutate(correctionOf({ ...values, ...all, projectId: id }))
        }}
      >
        {projectId === undefined && (
          <EntryItem name="projectId" label={t('closing.correction.project')} required>
            <ProjectSelect />
          </EntryItem>
        )}
        <div className="form-row">
          <Form.Item name="correctsQuarter" label={t('closing.correction.quarter')}>
            <Select
              options={quartersToCorrect.map((value) => ({
                value,
                label: quarterText(value, t),
              }))}
            />
          </Form.Item>
          <Form.Item name="figure" label={t('closing.correction.figure')}>
            <Select
              options={figures.map((value) => ({
                value,
                label: t(`closing.correction.figures.${value}`),
              }))}
            />
          </Form.Item>
          {isMoney && (
            <EntryItem
              name="fundingSourceId"
              label={t('domain.field.fundingSource')}
              required={mustNameSource}
            >
              <Select
                allowClear
                placeholder={mustNameSource ? undefined : t('project.funds.anySource')}
                options={(dictionaries.data?.fundingSources ?? []).map(({ id, name }) => ({
                  value: id,
                  label: name,
                }))}
              />
            </EntryItem>
          )}
        </div>
        {figures.length < correctableFigures(latest, latest).length && (
          <p className="warning-text">
            {t('closing.correction.olderMoneyOnly', {
              quarter: quarterText(values.correctsQuarter, t),
              latest: quarterText(latest, t),
            })}
          </p>
        )}
        {basis.data && (
          <CorrectionBasisView
            basis={basis.data}
            values={values}
            sources={dictionaries.data?.fundingSources ?? []}
          />
        )}
        <EntryItem name="after" label={label} required={!mayBeBlank(values.figure)}>
          <CorrectedValueInput
            figure={values.figure}
            workflow={basis.data?.workflow ?? 'construction'}
          />
        </EntryItem>
        {isMoney && (
          <div className="form-row">
            <Form.Item name="documentNumber" label={t('closing.correction.documentNumber')}>
              <Input maxLength={200} />
            </Form.Item>
            <EntryItem
              name="date"
              label={t('closing.correction.date')}
              extra={basis.data && t('closing.correction.dateHelp', { quarter: openQuarter })}
            >
              <DayInput />
            </EntryItem>
          </div>
        )}
        <EntryItem name="reason" label={t('closing.correction.reason')} required>
          <Input maxLength={500} />
        </EntryItem>
      </Form>
    </Modal>
  )
}

function blank(
  projectId: string | undefined,
  figure: CorrectedFigure,
  correctsQuarter: Quarter,
): CorrectionValues {
  return {
    projectId: projectId ?? null,
    correctsQuarter,
    figure,
    fundingSourceId: null,
    after: null,
    date: null,
    documentNumber: '',
    reason: '',
  }
}
