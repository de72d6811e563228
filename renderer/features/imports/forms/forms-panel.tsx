import { FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FORM_KINDS, type FormKind } from '#contract/imports/forms.ts'
import type { Input } from '#contract/index.ts'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useQuarter, useStatus } from '../../../app-status.ts'
import { useAsk } from '../../../asking.ts'
import { call, desktop } from '../../../client.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { QuarterChooser } from '../../../components/quarter/quarter-chooser.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { errorText } from '../../../error-text.ts'

/** 填报表: a form for whoever fills it in, restricted to a township, a school or a programme. */
export function FormsPanel() {
  const { t } = useTranslation()
  const { today } = useStatus()
  const dictionaries = useAsk('dictionaries.all', {})
  const [kind, setKind] = useState<FormKind>('progress')
  const { lock, asAt, setAsAt } = useFormQuarter()
  const [year, setYear] = useState<number | null>(null)
  const [townshipId, setTownship] = useState<string | null>(null)
  const [schoolId, setSchool] = useState<string | null>(null)
  const [programmeId, setProgramme] = useState<string | null>(null)
  if (dictionaries.error) {
    return <Failure title={t('app.screenFailed.title')} error={dictionaries.error} />
  }
  if (!dictionaries.data) return <Waiting />
  const { schools } = dictionaries.data
  const townships = dictionaries.data.townships.filter(({ isRetired }) => !isRetired)
  const programmes = dictionaries.data.programmes.filter(({ isRetired }) => !isRetired)
  const isSurvey = kind === 'schools'
  const shownYear = year ?? Number(asAt.slice(0, 4))
  return (
    <Form layout="vertical" className="as-at-step">
      <p className="soft">{t('forms.hint')}</p>
      <Form.Item label={t('forms.kind')} htmlFor="form-kind">
        <Select<FormKind>
          id="form-kind"
          value={kind}
          onChange={setKind}
          options={FORM_KINDS.map((value) => ({ value, label: t(`forms.kinds.${value}`) }))}
        />
      </Form.Item>
      {isSurvey ? (
        <Form.Item label={t('forms.year')} htmlFor="form-year">
          <InputNumber
            id="form-year"
            min={1949}
            max={2200}
            precision={0}
            value={shownYear}
            onChange={setYear}
          />
        </Form.Item>
      ) : (
        <Form.Item label={t('forms.quarter')}>
          <QuarterChooser
            value={asAt}
            today={today}
            open={lock && openQuarterAfter(lock)}
            onChange={setAsAt}
          />
        </Form.Item>
      )}
      <Scope id="form-township" name="township" rows={townships} onChange={setTownship} />
      <Scope
        id="form-school"
        name="school"
        rows={schools.filter((school) => townshipId === null || school.townshipId === townshipId)}
        onChange={setSchool}
      />
      {!isSurvey && (
        <Scope id="form-programme" name="programme" rows={programmes} onChange={setProgramme} />
      )}
      <WriteForm
        request={{
          kind,
          quarter: asAt,
          year: isSurvey ? shownYear : null,
          townshipId,
          schoolId,
          programmeId: isSurvey ? null : programmeId,
        }}
      />
    </Form>
  )
}

/** The quarter of the window; where that one is closed, the one that still takes figures. */
function useFormQuarter() {
  const [quarter] = useQuarter()
  const [chosen, setAsAt] = useState<Quarter | null>(null)
  const standing = useAsk('closing.state', { quarter }).data
  const lock = standing?.lock ?? null
  const isClosed = standing?.state === 'closed'
  const offered = isClosed && lock !== null ? openQuarterAfter(lock) : quarter
  return { lock, asAt: chosen ?? offered, setAsAt }
}

interface ScopeProps {
  readonly id: string
  readonly name: 'township' | 'school' | 'programme'
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string | null) => void
}

/** One restriction; cleared it restricts nothing. */
function Scope({ id, name, rows, onChange }: ScopeProps) {
  const { t } = useTranslation()
  return (
    <Form.Item label={t(`forms.${name}`)} htmlFor={id}>
      <Select<string>
        id={id}
        allowClear
        placeholder={t('forms.all')}
        showSearch={{ optionFilterProp: 'label' }}
        options={rows.map((row) => ({ value: row.id, label: row.name }))}
        onChange={(chosen?: string) => onChange(chosen ?? null)}
      />
    </Form.Item>
  )
}

function WriteForm({ request }: { readonly request: Input<'forms.render'> }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [isBusy, setIsBusy] = useState(false)
  const write = async (): Promise<void> => {
    setIsBusy(true)
    try {
      const { fileName, bytes, rowCount: count, isClosed } = await call('forms.render', request)
      const { path } = await desktop('desktop.saveFile', {
        suggestedName: fileName,
        bytes: Uint8Array.from(bytes),
      })
      const { shell } = await desktop('desktop.info', {})
      if (path !== null) void message.success(t('forms.saved', { path, count }))
      else if (shell === 'browser') {
        void message.success(t('forms.downloaded', { file: fileName, count }))
      }
      if (isClosed) void message.warning({ content: t('forms.closed'), duration: 8 })
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Button
      type="primary"
      icon={<FileExcelOutlined aria-hidden />}
      loading={isBusy}
      onClick={() => void write()}
    >
      {t('forms.write')}
    </Button>
  )
}
