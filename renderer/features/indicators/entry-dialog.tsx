import { App, Form, Input, Modal, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import { previousQuarter, type Quarter } from '#domain/quarter.ts'
import { useTell } from '../../asking.ts'
import { readable } from '../../components/entry/entry-rules.ts'
import { readValue, type Typed } from '../../components/entry/typed.ts'
import { WholeInput } from '../../components/entry/whole-input.tsx'
import { Figure } from '../../components/figures/figure.tsx'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { IndicatorValueInput } from './indicator-value-input.tsx'
import { goalInWords, readingInWords } from './indicator-words.ts'

interface EntryValues {
  readonly value: Typed<number>
  readonly people?: Typed<number>
  readonly note?: string | null
}

interface EntryDialogProps {
  readonly quarter: Quarter
  readonly rows: readonly Indicator[]
  readonly onClose: () => void
}

/** The quarter's figures of all indicators, beside those of before; saved together. */
export function EntryDialog({ quarter, rows, onClose }: EntryDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moneyUnit } = usePreferences()
  const [form] = Form.useForm<Record<string, EntryValues>>()
  const speech = { t, moneyUnit }
  const save = useTell('indicators.record', {
    onSuccess: ({ changed }) => {
      message.success(t('indicators.entry.saved', { count: changed }))
      onClose()
    },
  })
  const named = (what: string, { name }: Indicator) =>
    t('indicators.entry.cell', { name, column: what })
  return (
    <Modal
      open
      width={980}
      title={t('indicators.entry.title', { quarter: quarterText(quarter, t) })}
      okText={t('app.save')}
      cancelText={t('app.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="indicator-entry"
        className="indicator-entry"
        initialValues={Object.fromEntries(rows.map((row) => [row.id, entryOf(row, quarter)]))}
        onFinish={(values: Record<string, EntryValues>) =>
          save.mutate({
            quarter,
            entries: rows.map(({ id }) => ({
              indicatorId: id,
              value: readValue(values[id]?.value ?? null),
              people: readValue(values[id]?.people ?? null),
              note: values[id]?.note?.trim() || null,
            })),
          })
        }
      >
        <p className="indicators-hint">{t('indicators.entry.hint')}</p>
        <Table<Indicator>
          size="small"
          bordered
          className="data-table"
          rowKey="id"
          dataSource={[...rows]}
          pagination={false}
          scroll={{ y: 420 }}
          columns={[
            { title: t('indicators.name'), dataIndex: 'name', width: 200 },
            {
              title: t('indicators.target'),
              width: 130,
              align: 'right',
              render: (_, row) => <Figure text={goalInWords(row, speech)} />,
            },
            {
              title: t('indicators.entry.before'),
              width: 140,
              align: 'right',
              render: (_, row) => {
                const before = readingBefore(row, quarter)
                if (!before) return <Figure text={null} />
                return (
                  <>
                    <Figure text={readingInWords(row, before, speech)} />
                    {before.quarter !== previousQuarter(quarter) && (
                      <small>{quarterText(before.quarter, t)}</small>
                    )}
                  </>
                )
              },
            },
            {
              title: t('indicators.entry.now'),
              width: 150,
              render: (_, row) => (
                <Form.Item name={[row.id, 'value']} rules={[readable(t)]}>
                  <IndicatorValueInput
                    unit={row.unit}
                    unitName={row.unitName}
                    aria-label={named(t('indicators.entry.now'), row)}
                  />
                </Form.Item>
              ),
            },
            {
              title: t('indicators.people'),
              width: 110,
              render: (_, row) =>
                row.unit === 'money' && (
                  <Form.Item name={[row.id, 'people']} rules={[readable(t)]}>
                    <WholeInput aria-label={named(t('indicators.people'), row)} />
                  </Form.Item>
                ),
            },
            {
              title: t('domain.field.note'),
              render: (_, row) => (
                <Form.Item name={[row.id, 'note']}>
                  <Input aria-label={named(t('domain.field.note'), row)} />
                </Form.Item>
              ),
            },
          ]}
        />
      </Form>
    </Modal>
  )
}

function entryOf({ readings }: Indicator, quarter: Quarter): EntryValues {
  const reading = readings.find((one) => one.quarter === quarter)
  return reading ?? { value: null, people: null, note: null }
}

/** Readings come newest first. */
function readingBefore({ readings }: Indicator, quarter: Quarter) {
  return readings.find((one) => one.quarter < quarter)
}
