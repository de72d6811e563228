import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../asking.ts'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupSection } from './safety/backup-section.tsx'
import { CategoriesSection } from './dictionaries/categories-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { NamesSection } from './names/names-section.tsx'
import { OfficeSection } from './office/office-section.tsx'
import { PhasesSection } from './names/phases-section.tsx'
import { ProgrammesSection } from './dictionaries/programmes-section.tsx'
import { SourcesSection } from './dictionaries/sources-section.tsx'
import { TownshipsSection } from './dictionaries/townships-section.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './settings.css'

/** In their order; an address that names none of them opens the first. */
const TABS = [
  'office',
  'townships',
  'programmes',
  'categories',
  'sources',
  'phases',
  'names',
  'backups',
  'display',
  'about',
]

/** The office, its dictionaries, the safety of its data, and the looks of the window. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const dictionaries = useAsk('dictionaries.all', {})
  if (dictionaries.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={dictionaries.error}
        onRetry={() => void dictionaries.refetch()}
      />
    )
  }
  if (!dictionaries.data) return <Waiting />
  const { townships, programmes, categories, fundingSources } = dictionaries.data
  const asked = params.get('tab')
  const opened = TABS.find((one) => one === asked) ?? 'office'
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Tabs
        size="small"
        activeKey={opened}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        items={[
          { key: 'office', label: t('settings.tab.office'), children: <OfficeSection /> },
          {
            key: 'townships',
            label: t('settings.tab.townships', { count: townships.length }),
            children: <TownshipsSection dictionaries={dictionaries.data} />,
          },
          {
            key: 'programmes',
            label: t('settings.tab.programmes', { count: programmes.length }),
            children: <ProgrammesSection dictionaries={dictionaries.data} />,
          },
          {
            key: 'categories',
            label: t('settings.tab.categories', { count: categories.length }),
            children: <CategoriesSection dictionaries={dictionaries.data} />,
          },
          {
            key: 'sources',
            label: t('settings.tab.sources', { count: fundingSources.length }),
            children: <SourcesSection dictionaries={dictionaries.data} />,
          },
          { key: 'phases', label: t('settings.tab.phases'), children: <PhasesSection /> },
          { key: 'names', label: t('settings.tab.names'), children: <NamesSection /> },
          { key: 'backups', label: t('settings.tab.backups'), children: <BackupSection /> },
          { key: 'display', label: t('settings.tab.display'), children: <DisplaySection /> },
          { key: 'about', label: t('settings.tab.about'), children: <AboutSection /> },
        ]}
      />
    </>
  )
}
