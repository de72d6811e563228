import { Button, Form, Modal, Select, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DiversionRow, GapRow } from '#contract/planning/planning.ts'
import { SCHOOLING_LEVELS, type SchoolingLevel } from '#domain/planning/condition.ts'
import { comparable } from '#domain/text/comparable.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { WholeInput } from '../../../components/entry/whole-input.tsx'
import { useAskDeletion } from '../../../components/dialogs/use-ask-deletion.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'

interface DiversionDialogProps {
  readonly year: number
  readonly schools: readonly GapRow[]
  readonly onClose: () => void
}

interface DiversionValues {
  readonly fromSchoolId: string
  readonly toSchoolId: string
  readonly level: SchoolingLevel
  readonly pupils: Typed<number>
}

/** Pupils who go to another school: listed, added, removed. */
export function DiversionDialog({ year, schools, onClose }: DiversionDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<DiversionValues>()
  const diversions = useAsk('diversions.list', { year })
  const sayDone = useDone()
  const save = useTellAndSay('diversions.save', t('app.saved'), () => form.resetFields())
  const askDeletion = useAskDeletion()
  const remove = useTell('diversions.delete', {
    onSuccess: (_value, _input, actionId) => sayDone(t('app.deleted'), actionId),
  })
  const askRemoval = async ({ id, fromSchoolName, toSchoolName, pupils }: DiversionRow) => {
    const answer = await askDeletion({
      title: t('app.delete'),
      consequence: t('planning.gaps.diversion.deleteConsequence', {
        from: fromSchoolName,
        to: toSchoolName,
        count: pupils,
      }),
    })
    if (answer) remove.mutate({ id, ...answer })
  }
  const options = schools.map(({ schoolId, schoolName }) => ({
    value: schoolId,
    label: schoolName,
  }))
  const school = (name: 'fromSchoolId' | 'toSchoolId', label: string) => (
    <EntryItem name={name} label={label} required>
      <Select
        options={options}
        showSearch={{
          filterOption: (text, option) =>
            comparable(option?.label ?? '').includes(comparable(text)),
        }}
      />
    </EntryItem>
  )
  return (
    <Modal
      open
      width={760}
      title={t('planning.gaps.diversion.title')}
      footer={<Button onClick={onClose}>{t('app.close')}</Button>}
      onCancel={onClose}
    >
      <p>{t('planning.gaps.diversion.lead')}</p>
      <Form<DiversionValues>
        form={form}
        name="diversion"
        layout="vertical"
        initialValues={{ level: 'primary', pupils: null }}
        onFinish={(values) =>
          save.mutate({ ...values, year, pupils: readValue(values.pupils) ?? 0 })
        }
      >
        <div className="form-row">
          {school('fromSchoolId', t('planning.gaps.diversion.from'))}
          {school('toSchoolId', t('planning.gaps.diversion.to'))}
        </div>
        <div className="form-row">
          <Form.Item name="level" label={t('planning.gaps.diversion.level')}>
            <Select
              options={SCHOOLING_LEVELS.map((value) => ({
                value,
                label: t(`planning.level.${value}`),
              }))}
            />
          </Form.Item>
          <EntryItem name="pupils" label={t('planning.gaps.diversion.pupils')} required>
            <WholeInput />
          </EntryItem>
          <Form.Item label={<span aria-hidden>{'\u00A0'}</span>}>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('planning.gaps.diversion.add')}
            </Button>
          </Form.Item>
        </div>
      </Form>
      {diversions.data ? (
        <Table<DiversionRow>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={diversions.data}
          pagination={false}
          locale={{ emptyText: t('planning.gaps.diversion.empty') }}
          columns={[
            { title: t('planning.gaps.diversion.from'), dataIndex: 'fromSchoolName' },
            { title: t('planning.gaps.diversion.to'), dataIndex: 'toSchoolName' },
            {
              title: t('planning.gaps.diversion.level'),
              render: (_, { level }) => t(`planning.level.${level}`),
            },
            { title: t('planning.gaps.diversion.pupils'), dataIndex: 'pupils', align: 'right' },
            {
              title: <span className="visually-hidden">{t('app.delete')}</span>,
              width: 72,
              render: (_, row) => (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('planning.gaps.diversion.deleteOf', {
                    from: row.fromSchoolName,
                    to: row.toSchoolName,
                  })}
                  onClick={() => void askRemoval(row)}
                >
                  {t('app.delete')}
                </Button>
              ),
            },
          ]}
        />
      ) : (
        <Waiting />
      )}
    </Modal>
  )
}
