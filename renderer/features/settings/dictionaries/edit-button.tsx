import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface EditButtonProps {
  /** What is changed, for those who hear the button without seeing its row. */
  readonly name: string
  readonly onClick: () => void
}

/** The button at the end of a dictionary's row. */
export function EditButton({ name, onClick }: EditButtonProps) {
  const { t } = useTranslation()
  return (
    <Button type="link" size="small" aria-label={t('settings.editOf', { name })} onClick={onClick}>
      {t('app.edit')}
    </Button>
  )
}
