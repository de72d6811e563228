import { createRoot } from 'react-dom/client'
import { AppRoot } from './app.tsx'
import { startTranslation } from './i18n/translation.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './styles/app.css'
// oxlint-disable-next-line import/no-unassigned-import -- As above.
import './styles/shared.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startTranslation()
createRoot(root).render(<AppRoot />)
