import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useOfficePhases } from './use-office-phases.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './shell.css'

/** The one window: navigation at the left, what governs every screen at the top, the screen. */
export function Shell() {
  const { t } = useTranslation()
  useOfficePhases()
  return (
    <div className="shell">
      <a className="skip-link" href="#content" onClick={focusContent}>
        {t('app.skipToContent')}
      </a>
      <TopBar />
      <Navigation />
      <main id="content" className="shell-content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

/** The address is a route here, so the jump cannot be left to the browser. */
function focusContent(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
