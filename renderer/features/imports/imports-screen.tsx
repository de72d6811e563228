import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../components/page/page-header.tsx'
import { BatchList } from './batches/batch-list.tsx'
import { FormsPanel } from './forms/forms-panel.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './imports.css'
import { Wizard } from './wizard/wizard.tsx'
import { useWizard } from './wizard/wizard-store.ts'
import { AnotherFile } from './wizard/another-file.tsx'

/**
 * 导入: the wizard that brings a spreadsheet in, and the list of what was brought in.
 *
 * `wizard/` holds the state and the frame, `steps/` one file per step, `sheet-grid/` the sheet as it
 * is, `batches/` the list with undo, `forms/` what goes out to be filled in. Addresses: `?sample=binchuan` opens a sample, `?tab=batches`
 * shows the list, `?tab=forms` writes forms to be filled in, `&batch=<id>` points at one of its rows.
 */
export function ImportsScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const asked = params.get('tab')
  const tab = asked === 'batches' || asked === 'forms' ? asked : 'wizard'
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
              onChange={(chosen) => setParams(chosen === 'wizard' ? {} : { tab: chosen })}
              options={[
                { value: 'wizard', label: t('imports.tab.wizard') },
                { value: 'forms', label: t('forms.tab') },
                { value: 'batches', label: t('imports.tab.batches') },
              ]}
            />
          </>
        }
      />
      {tab === 'wizard' && <Wizard />}
      {tab === 'forms' && <FormsPanel />}
      {tab === 'batches' && <BatchList pointedAt={params.get('batch')} />}
    </div>
  )
}
