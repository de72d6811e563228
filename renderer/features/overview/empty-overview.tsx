import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'

/** An empty ledger: nothing to count yet, two ways to fill it. */
export function EmptyOverview() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('overview.title')} />
      <EmptyState
        title={t('overview.empty.title')}
        actions={
          <>
            <Button type="primary" onClick={() => void navigate('/imports')}>
              {t('overview.empty.import')}
            </Button>
            <Button onClick={() => void navigate('/projects')}>
              {t('overview.empty.projects')}
            </Button>
          </>
        }
      >
        {t('overview.empty.text')}
      </EmptyState>
    </>
  )
}
