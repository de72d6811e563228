import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GapLedger } from '#contract/planning/planning.ts'
import { formatScaled } from '#domain/decimal.ts'
import { LARGEST_CLASS } from '#domain/planning/standard.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { PercentFigure } from '../../../components/figures/percent-figure.tsx'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { addingNoneText } from '../adding-none-text.ts'
import type { ListedProject, ListedProjects } from '../project-links.tsx'
import { measureUnit, quantityText } from '../quantity.ts'
import type { GapEntry } from './gap-entries.ts'
import { totalsText } from './totals-text.ts'

const HEAD_AND_TOTALS = 55 + 38

interface GapTableProps {
  readonly entries: readonly GapEntry[]
  /** Of the projects that are coming: their names, and those whose kind of work adds none. */
  readonly ledger: Pick<GapLedger, 'projects' | 'addingNone'>
  readonly onList: (listed: ListedProjects) => void
}

/** One line per school, level and measure. */
export function GapTable({ entries, ledger: { projects, addingNone }, onList }: GapTableProps) {
  const { t } = useTranslation()
  const [container, height] = useTableHeight(HEAD_AND_TOTALS)
  if (entries.length === 0) return <EmptyState title={t('planning.gaps.nothingLacking')} />
  const figure = (name: 'required' | 'existing' | 'gap' | 'remaining') => ({
    key: name,
    width: 104,
    align: 'right' as const,
    title: <ColumnHead name={t(`planning.gaps.${name}`)} />,
    render: (_: unknown, { line }: GapEntry) => (
      <Figure text={quantityText(line?.[name] ?? null)} />
    ),
  })
  const listProjects = ({ school, line }: GapEntry) => {
    if (!line) return
    onList({
      title: `${school.schoolName} · ${t(`planning.field.${line.measure}`)}`,
      projects: line.comingProjects.map((id): ListedProject => {
        const work = addingNone[id]
        const name = projects[id] ?? id
        return work === undefined ? { id, name } : { id, name, remark: addingNoneText(work, t) }
      }),
      ...(line.comingUnknown > 0
        ? { remark: t('planning.gaps.comingUnknown', { count: line.comingUnknown }) }
        : {}),
    })
  }
  return (
    <div ref={container} className="table-container">
      <Table<GapEntry>
        virtual
        size="small"
        bordered
        className="data-table gap-table"
        rowKey="key"
        dataSource={entries}
        pagination={false}
        scroll={{ x: 1180, y: height }}
        columns={[
          {
            title: t('planning.gaps.school'),
            width: 200,
            render: (_, { school, level }) => (
              <>
                {school.schoolName}
                {level && <Attained level={level} />}
              </>
            ),
          },
          {
            title: t('planning.gaps.level'),
            width: 72,
            render: (_, { level }) =>
              level ? t(`planning.level.${level.level}`) : t('planning.gaps.notSurveyed'),
          },
          {
            title: t('planning.gaps.pupils'),
            width: 84,
            align: 'right',
            render: (_, { level }) => <Figure text={level?.pupils?.toString() ?? null} />,
          },
          {
            title: t('planning.gaps.measure'),
            width: 190,
            render: (_, { line }) =>
              line && (
                <ColumnHead
                  name={t(`planning.field.${line.measure}`)}
                  unit={`${t(`planning.basis.${line.standard.basis}`)} ${quantityText(line.standard.norm)} ${measureUnit(line.measure, t)}`}
                />
              ),
          },
          figure('required'),
          figure('existing'),
          figure('gap'),
          {
            title: <ColumnHead name={t('planning.gaps.coming')} />,
            width: 118,
            align: 'right',
            render: (_, entry) =>
              entry.line && entry.line.comingProjects.length > 0 ? (
                <Button
                  type="link"
                  size="small"
                  className="figure"
                  title={t('planning.gaps.showProjects', {
                    school: entry.school.schoolName,
                    measure: t(`planning.field.${entry.line.measure}`),
                    count: entry.line.comingProjects.length,
                  })}
                  onClick={() => listProjects(entry)}
                >
                  {quantityText(entry.line.coming)}
                </Button>
              ) : (
                <Figure text={entry.line ? '0' : null} />
              ),
          },
          figure('remaining'),
          {
            title: <ColumnHead name={t('planning.gaps.severity')} />,
            width: 96,
            align: 'right',
            render: (_, { line }) => <PercentFigure percent={line?.severity ?? null} />,
          },
        ]}
        summary={() => (
          <Table.Summary fixed="bottom">
            <Table.Summary.Row className="totals-row">
              <Table.Summary.Cell index={0} colSpan={10}>
                {t('planning.gaps.totals', { parts: totalsText(entries, t) })}
              </Table.Summary.Cell>
            </Table.Summary.Row>
          </Table.Summary>
        )}
      />
    </div>
  )
}

/** The colours of states, which mean the same on every screen. */
const ATTAINED_TAG = { Yes: 'tag-completed', No: 'tag-suspended', Open: 'tag-notStarted' } as const

/** Whether it attains, by how many of its measures, and a class too large; in words beside the colour. */
function Attained({ level }: { readonly level: NonNullable<GapEntry['level']> }) {
  const { t } = useTranslation()
  const { met, lines, attained, classSize, classTooLarge, level: name } = level
  const word = attained === null ? 'Open' : attained ? 'Yes' : 'No'
  return (
    <span className="gap-attained">
      <span className={`tag ${ATTAINED_TAG[word]}`}>
        {t('planning.gaps.attainedOf', {
          attained: t(`planning.gaps.attained${word}`),
          met,
          count: lines.length,
        })}
      </span>
      {classTooLarge && classSize !== null && (
        <small>
          {t('planning.gaps.classSize', {
            size: formatScaled(classSize, 2, { maxDecimals: 1 }),
            largest: LARGEST_CLASS[name],
          })}
        </small>
      )}
    </span>
  )
}
