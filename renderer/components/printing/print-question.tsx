import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface PrintQuestionProps {
  /** The form of an issued report is frozen; then A4 alone cannot be chosen. */
  readonly canChoose: boolean
  readonly onPrint: (paper: 'mixed' | 'A4') => void
  readonly onClose: () => void
}

/** Asked before a report of two paper sizes goes to a printer, which may have only one of them. */
export function PrintQuestion({ canChoose, onPrint, onClose }: PrintQuestionProps) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      title={t('reports.print.title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('app.cancel')}
        </Button>,
        canChoose && (
          <Button key="A4" onClick={() => onPrint('A4')}>
            {t('reports.print.A4')}
          </Button>
        ),
        <Button key="mixed" type="primary" onClick={() => onPrint('mixed')}>
          {t('reports.print.mixed')}
        </Button>,
      ]}
    >
      <p>{t('reports.print.text')}</p>
      <p>{t(canChoose ? 'reports.print.choice' : 'reports.print.frozen')}</p>
    </Modal>
  )
}
