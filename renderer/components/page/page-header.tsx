import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: ReactNode
  /** One line of facts beside the title: counts, names. */
  readonly facts?: ReactNode
  /** Buttons at the right end. */
  readonly actions?: ReactNode
}

/** The head of every screen: its only h1, facts beside it, actions at the right. */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {facts !== undefined && <div className="page-header-facts">{facts}</div>}
      {actions !== undefined && <div className="page-header-actions">{actions}</div>}
    </header>
  )
}
