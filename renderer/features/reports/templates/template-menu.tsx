import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { useAsk } from '../../../asking.ts'
import { call } from '../../../client.ts'
import { errorText } from '../../../error-text.ts'
import { useSave } from '../use-save.ts'
import { TemplatesDialog } from './templates-dialog.tsx'

const MANAGE = 'manage'

/** The report shown, in each of the office's own templates; and the way to the templates. */
export function TemplateMenu({ request }: { readonly request: ReportRequest }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSave()
  const templates = useAsk('reportTemplates.list', {})
  const [isManaging, setIsManaging] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const render = async (id: string): Promise<void> => {
    setIsBusy(true)
    try {
      const { fileName, bytes } = await call('reportTemplates.render', { ...request, id })
      await save(fileName, bytes)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setIsBusy(false)
    }
  }
  const exports = (templates.data ?? []).map(({ id, name, format }) => ({
    key: id,
    label: t('reportTemplates.render', { name, program: t(`reportTemplates.format.${format}`) }),
  }))
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          onClick: ({ key }) => {
            if (key === MANAGE) setIsManaging(true)
            else void render(key)
          },
          items: [
            ...exports,
            ...(exports.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: MANAGE, label: t('reportTemplates.manage') },
          ],
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end" loading={isBusy}>
          {t('reportTemplates.action')}
        </Button>
      </Dropdown>
      <TemplatesDialog request={request} open={isManaging} onClose={() => setIsManaging(false)} />
    </>
  )
}
