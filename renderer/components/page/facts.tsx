import type { ReactNode } from 'react'
import { Figure } from '../figures/figure.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './page-parts.css'

/** A group of facts under a heading. */
export function FactsGroup({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className="facts-group">
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly unit?: string
  /** A mark behind the value: where it came from. */
  readonly mark?: ReactNode
  readonly children: ReactNode
}

/** One fact: its name, its unit, what is known of it. */
export function Fact({ name, unit, mark, children }: FactProps) {
  return (
    <div className="fact">
      <dt>
        {name}
        {unit !== undefined && <small>{unit}</small>}
      </dt>
      <dd>
        {children}
        {mark}
      </dd>
    </div>
  )
}

/** The text, or the dash of what is not known. */
export function FactText({ text }: { readonly text: string | null }) {
  return text ?? <Figure text={null} />
}
