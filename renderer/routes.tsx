import { createHashRouter, type RouteObject } from 'react-router'
import { Waiting } from './components/page/waiting.tsx'
import { FirstScreen } from './start/first-screen.tsx'
import { NotFound } from './start/not-found.tsx'
import { ScreenFailure } from './start/screen-failure.tsx'
import { Start } from './start/start.tsx'

/**
 * One line per screen; each is loaded when it is first opened. `Start` shows the first run instead
 * while no office is set up.
 */
const ROUTES: RouteObject[] = [
  {
    path: '/',
    element: <Start />,
    hydrateFallbackElement: <Waiting />,
    errorElement: <ScreenFailure />,
    children: [
      {
        errorElement: <ScreenFailure />,
        children: [
          { index: true, element: <FirstScreen /> },
          { path: 'overview', lazy: loadOverview },
          { path: 'projects', lazy: loadProjects },
          { path: 'projects/:id', lazy: loadProject },
          { path: 'progress', lazy: loadProgress },
          { path: 'timeline', lazy: loadTimeline },
          { path: 'checks', lazy: loadChecks },
          { path: 'closing', lazy: loadClosing },
          { path: 'funds', lazy: loadFunds },
          { path: 'planning', lazy: loadPlanning },
          { path: 'indicators', lazy: loadIndicators },
          { path: 'schools', lazy: loadSchools },
          { path: 'schools/:id', lazy: loadSchool },
          { path: 'imports', lazy: loadImports },
          { path: 'reports', lazy: loadReports },
          { path: 'history', lazy: loadHistory },
          { path: 'recycleBin', lazy: loadRecycleBin },
          { path: 'settings', lazy: loadSettings },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]

export function createRouter() {
  return createHashRouter(ROUTES)
}

async function loadOverview() {
  const { OverviewScreen } = await import('./features/overview/overview-screen.tsx')
  return { Component: OverviewScreen }
}

async function loadProjects() {
  const { ProjectsScreen } = await import('./features/projects/projects-screen.tsx')
  return { Component: ProjectsScreen }
}

async function loadProject() {
  const { ProjectScreen } = await import('./features/projects/page/project-screen.tsx')
  return { Component: ProjectScreen }
}

async function loadProgress() {
  const { ProgressScreen } = await import('./features/progress/progress-screen.tsx')
  return { Component: ProgressScreen }
}

async function loadTimeline() {
  const { TimelineScreen } = await import('./features/timeline/timeline-screen.tsx')
  return { Component: TimelineScreen }
}

async function loadChecks() {
  const { ChecksScreen } = await import('./features/checks/checks-screen.tsx')
  return { Component: ChecksScreen }
}

async function loadClosing() {
  const { ClosingScreen } = await import('./features/closing/closing-screen.tsx')
  return { Component: ClosingScreen }
}

async function loadFunds() {
  const { FundsScreen } = await import('./features/funds/funds-screen.tsx')
  return { Component: FundsScreen }
}

async function loadPlanning() {
  const { PlanningScreen } = await import('./features/planning/planning-screen.tsx')
  return { Component: PlanningScreen }
}

async function loadIndicators() {
  const { IndicatorsScreen } = await import('./features/indicators/indicators-screen.tsx')
  return { Component: IndicatorsScreen }
}

async function loadSchools() {
  const { SchoolsScreen } = await import('./features/schools/list/schools-screen.tsx')
  return { Component: SchoolsScreen }
}

async function loadSchool() {
  const { SchoolScreen } = await import('./features/schools/page/school-screen.tsx')
  return { Component: SchoolScreen }
}

async function loadImports() {
  const { ImportsScreen } = await import('./features/imports/imports-screen.tsx')
  return { Component: ImportsScreen }
}

async function loadReports() {
  const { ReportsScreen } = await import('./features/reports/reports-screen.tsx')
  return { Component: ReportsScreen }
}

async function loadHistory() {
  const { HistoryScreen } = await import('./features/history/history-screen.tsx')
  return { Component: HistoryScreen }
}

async function loadRecycleBin() {
  const { RecycleBinScreen } = await import('./features/recycle-bin/recycle-bin-screen.tsx')
  return { Component: RecycleBinScreen }
}

async function loadSettings() {
  const { SettingsScreen } = await import('./features/settings/settings-screen.tsx')
  return { Component: SettingsScreen }
}
