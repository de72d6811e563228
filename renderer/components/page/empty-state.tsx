import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** States the fact: there is nothing here. */
  readonly title: string
  /** Says what to do about it. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What a list shows when there is nothing to list: the fact, and the way on. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <div className="empty-state-text">{children}</div>}
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
