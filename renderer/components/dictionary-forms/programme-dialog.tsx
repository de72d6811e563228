import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/office/dictionaries.ts'
import { EntryItem } from '../entry/entry-item.tsx'
import { readValue, type Typed } from '../entry/typed.ts'
import { YearInput } from '../entry/whole-input.tsx'
import { useSaveEntry } from './use-save-entry.ts'

interface ProgrammeDialogProps {
  /** The programme to change, or a name to begin a new one with. */
  readonly programme: Programme | { readonly name: string }
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

interface ProgrammeValues {
  readonly name: string
  readonly documentNumber?: string | null
  readonly startYear?: Typed<number>
  readonly endYear?: Typed<number>
}

/** Adds a programme or changes one. */
export function ProgrammeDialog({ programme, onSaved, onClose }: ProgrammeDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ProgrammeValues>()
  const id = 'id' in programme ? programme.id : null
  const { save, isSaving } = useSaveEntry('dictionaries.saveProgramme', onSaved)
  return (
    <Modal
      open
      title={t(id === null ? 'app.dictionary.addProgramme' : 'app.dictionary.editProgramme')}
      okText={t('app.save')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ProgrammeValues>
        form={form}
        name="programme"
        layout="vertical"
        initialValues={programme}
        onFinish={({ name, documentNumber, startYear, endYear }) =>
          save({
            id,
            name,
            documentNumber: documentNumber?.trim() ? documentNumber : null,
            startYear: readValue(startYear ?? null),
            endYear: readValue(endYear ?? null),
          })
        }
      >
        <EntryItem name="name" label={t('domain.field.programme')} required>
          <Input maxLength={200} />
        </EntryItem>
        <div className="form-row">
          <Form.Item name="documentNumber" label={t('domain.field.documentNumber')}>
            <Input maxLength={200} />
          </Form.Item>
          <EntryItem name="startYear" label={t('domain.field.startYear')}>
            <YearInput />
          </EntryItem>
          <EntryItem name="endYear" label={t('domain.field.endYear')}>
            <YearInput />
          </EntryItem>
        </div>
      </Form>
    </Modal>
  )
}
