import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'

interface Deletion {
  readonly title: string
  /** Exactly what will go, with counts. */
  readonly consequence: ReactNode
}

/** Why it goes, where that was said. */
export interface DeletionAnswer {
  readonly reason: string | null
}

/**
 * Asks before something goes into the recycle bin, and why; the reason may be left out. Resolves with
 * null when nothing is to be deleted.
 */
export function useAskDeletion(): (deletion: Deletion) => Promise<DeletionAnswer | null> {
  const { modal } = App.useApp()
  const { t } = useTranslation()
  return ({ title, consequence }) =>
    new Promise((resolve) => {
      let reason = ''
      modal.confirm({
        title,
        content: (
          <>
            <p>{consequence}</p>
            <p>{t('recycleBin.remains')}</p>
            <Form layout="vertical">
              <Form.Item label={t('recycleBin.reason')} htmlFor="deletion-reason">
                <Input
                  id="deletion-reason"
                  maxLength={500}
                  onChange={(event) => {
                    reason = event.target.value
                  }}
                />
              </Form.Item>
            </Form>
          </>
        ),
        okText: t('app.delete'),
        cancelText: t('app.cancel'),
        okButtonProps: { danger: true },
        onOk: () => resolve({ reason: reason.trim() === '' ? null : reason.trim() }),
        onCancel: () => resolve(null),
      })
    })
}
