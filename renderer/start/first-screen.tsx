import { Navigate } from 'react-router'
import { useStatus } from '../app-status.ts'

/** What opens first: the overview, or the ledger while there is nothing to look over. */
export function FirstScreen() {
  const { projectCount } = useStatus()
  return <Navigate to={projectCount === 0 ? '/projects' : '/overview'} replace />
}
