import { LeftOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './page-parts.css'

interface BackLinkProps {
  readonly to: string
  /** The name of the list the page belongs to. */
  readonly name: string
}

/** From the page of one thing back to the list it stands in. */
export function BackLink({ to, name }: BackLinkProps) {
  return (
    <Link to={to} className="back-link">
      <LeftOutlined aria-hidden /> {name}
    </Link>
  )
}
