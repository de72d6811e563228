import { Button, Form, type FormInstance, type FormProps, Modal, type ModalProps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeletionAnswer, useAskDeletion } from './use-ask-deletion.tsx'

interface Removal {
  /** The words on the button and the question, where they are not plainly “delete”. */
  readonly title?: string
  /** Exactly what will happen, with counts. */
  readonly consequence: string
  readonly remove: (answer: DeletionAnswer) => void
}

interface EditDialogProps<Values extends object>
  extends Pick<ModalProps, 'title' | 'width' | 'style'>, Pick<FormProps<Values>, 'name' | 'size'> {
  readonly children: ReactNode
  readonly form: FormInstance<Values>
  readonly initialValues: object
  readonly isSaving: boolean
  readonly onSave: (values: Values) => void
  /** Null for what is new and cannot be deleted yet. */
  readonly removal: Removal | null
  readonly onClose: () => void
}

/** A dialog that changes something, or asks and takes it away: delete stands apart, at the left. */
export function EditDialog<Values extends object>({
  title,
  width,
  style,
  name,
  size,
  children,
  form,
  initialValues,
  isSaving,
  onSave,
  removal,
  onClose,
}: EditDialogProps<Values>) {
  const { t } = useTranslation()
  const askDeletion = useAskDeletion()
  const askRemoval = async ({ title: what = t('app.delete'), consequence, remove }: Removal) => {
    const answer = await askDeletion({ title: what, consequence })
    if (answer) remove(answer)
  }
  return (
    <Modal
      open
      title={title}
      {...(width !== undefined && { width })}
      {...(style && { style })}
      onCancel={onClose}
      footer={
        <div className="edit-dialog-footer">
          {removal && (
            <Button danger className="edit-dialog-delete" onClick={() => void askRemoval(removal)}>
              {removal.title ?? t('app.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="primary" loading={isSaving} onClick={() => form.submit()}>
            {t('app.save')}
          </Button>
        </div>
      }
    >
      <Form<Values>
        form={form}
        {...(name !== undefined && { name })}
        {...(size && { size })}
        layout="vertical"
        initialValues={initialValues}
        onFinish={onSave}
      >
        {children}
      </Form>
    </Modal>
  )
}
