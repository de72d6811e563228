import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../components/page/page-header.tsx'

/** An address that belongs to no screen, for instance from an old shortcut. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('app.notFound.title')} />
      <Link to="/projects">{t('app.notFound.back')}</Link>
    </>
  )
}
