import { Link } from 'react-router'
import { Figure } from '../../../components/figures/figure.tsx'
import type { ChartRows } from './chart-rows.ts'

interface ChartTableProps {
  readonly chart: ChartRows
  /** Head of the first column. */
  readonly head: string
  readonly caption: string
}

/** A chart as a table; each figure is the same link as its bar. */
export function ChartTable({ chart, head, caption }: ChartTableProps) {
  return (
    <table className="chart-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {chart.series.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.cells.map(({ text, to }, index) => (
              <td key={chart.series[index]?.key}>
                {to === null ? (
                  <Figure text={text} />
                ) : (
                  <Link to={to} className="figure">
                    {text}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
