import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface EditDialogFooterProps {
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  /** Left out for what is new and cannot be deleted yet. */
  readonly onDelete?: (() => void) | undefined
  /** The word on the delete button, where it is not plainly that. */
  readonly deleteText?: string
}

/** The buttons of a dialog that changes something or takes it away: delete apart, at the left. */
export function EditDialogFooter({
  isSaving,
  onSave,
  onClose,
  onDelete,
  deleteText,
}: EditDialogFooterProps) {
  const { t } = useTranslation()
  return (
    <div className="edit-dialog-footer">
      {onDelete && (
        <Button danger className="edit-dialog-delete" onClick={onDelete}>
          {deleteText ?? t('app.delete')}
        </Button>
      )}
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button type="primary" loading={isSaving} onClick={onSave}>
        {t('app.save')}
      </Button>
    </div>
  )
}
