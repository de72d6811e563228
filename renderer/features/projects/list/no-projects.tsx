import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EmptyState } from '../../../components/page/empty-state.tsx'

/** An empty ledger: nothing to list, two ways to fill it. */
export function NoProjects({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t('projects.empty.title')}
      actions={
        <>
          <Button type="primary" onClick={() => void navigate('/imports')}>
            {t('projects.empty.import')}
          </Button>
          <Button onClick={onAdd}>{t('projects.add')}</Button>
        </>
      }
    >
      {t('projects.empty.text')}
    </EmptyState>
  )
}
