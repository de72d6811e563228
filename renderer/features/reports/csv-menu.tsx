import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { useAsk } from '../../asking.ts'
import { call } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { useSave } from './use-save.ts'

/** The annexes of the report shown, each to be saved as CSV. */
export function CsvMenu({ request }: { readonly request: ReportRequest }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSave()
  const [isOpen, setIsOpen] = useState(false)
  const annexes = useAsk('reportTables.list', request, { enabled: isOpen })
  const go = async (table: string): Promise<void> => {
    try {
      const files = await call('reportTables.render', { ...request, tables: [table] })
      for (const { fileName, bytes } of files) await save(fileName, bytes)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={setIsOpen}
      menu={{
        onClick: ({ key }) => void go(key),
        items: (annexes.data ?? []).map(({ id, number, title }) => ({
          key: id,
          label: t('reports.csv.annex', { number, title }),
        })),
      }}
    >
      <Button icon={<DownOutlined />} iconPlacement="end">
        {t('reports.csv.action')}
      </Button>
    </Dropdown>
  )
}
