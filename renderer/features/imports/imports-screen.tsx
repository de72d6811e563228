import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { BatchList } from './batches/batch-list.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './imports.css'
import { Wizard } from './wizard/wizard.tsx'
import { useWizard } from './wizard/wizard-store.ts'
import { AnotherFile } from './wizard/another-file.tsx'

/**
 * 导入: the wizard that brings a spreadsheet in, and the list of what was brought in.
 *
 * `wizard/` holds the state and the frame, `steps/` one file per step, `sheet-grid/` the sheet as it
 * is, `batches/` the list with undo. Addresses: `?sample=binchuan` opens a sample, `?tab=batches`
 * shows the list, `&batch=<id>` points at one of its rows.
 */
export function ImportsScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const tab = params.get('tab') === 'batches' ? 'batches' : 'wizard'
  const { file } = useWizard()

  return (
    <div className="imports">
      <PageHeader
        title={t('imports.title')}
        facts={tab === 'wizard' ? file?.fileName : undefined}
        actions={
          <>
            {tab === 'wizard' && file !== null && <AnotherFile />}
            <Segmented
              aria-label={t('imports.title')}
              value={tab}
              onChange={(chosen) => setParams(chosen === 'batches' ? { tab: 'batches' } : {})}
              options={[
                { value: 'wizard', label: t('imports.tab.wizard') },
                { value: 'batches', label: t('imports.tab.batches') },
              ]}
            />
          </>
        }
      />
      {tab === 'wizard' ? <Wizard /> : <BatchList pointedAt={params.get('batch')} />}
    </div>
  )
}
