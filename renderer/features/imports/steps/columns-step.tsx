import { Segmented, Table, type TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnReading, ImportField } from '#contract/imports/reading.ts'
import { certaintyOf, doublyMapped, inShownOrder, type Certainty } from '../columns/column-order.ts'
import { FieldChoice } from '../columns/field-choice.tsx'
import { type ColumnSetting, type FieldMove, moved, moveOf } from '../columns/field-move.ts'
import { fieldOptions } from '../columns/field-options.ts'
import { MoveNote } from '../columns/move-note.tsx'
import { type Order, useRowOrder } from '../columns/use-row-order.ts'
import { UnitChoice } from '../columns/unit-choice.tsx'
import { unitFor } from '../columns/unit-options.ts'
import { guessedUnits, problemsBeforePreview } from '../wizard/sheet-problems.ts'
import { FoldedProblems } from './problems.tsx'
import type { StepProps } from './step-props.ts'

/** The field that changed its column last, to be told of and taken back. */
interface LastMove {
  readonly move: FieldMove
  readonly isExchanged: boolean
}

/** Step 3: each column of the sheet, what it means and in which unit; doubtful ones come first. */
export function ColumnsStep({ reading, dispatch }: StepProps) {
  const { t } = useTranslation()
  const groups = useMemo(() => fieldOptions(reading.kind ?? 'projects', t), [reading.kind, t])
  const twice = doublyMapped(reading.columns)
  const guessed = guessedUnits(reading.problems)
  const { order, setOrder, letters } = useRowOrder(reading.columns, guessed)
  const unsure = reading.columns.filter((column) =>
    ['unsure', 'none'].includes(certaintyOf(column, guessed)),
  ).length
  const [last, setLast] = useState<LastMove | null>(null)
  const set = (settings: readonly ColumnSetting[]): void => {
    for (const { letter, field, unit } of settings) {
      dispatch({ type: 'columnSet', letter, field, unit })
    }
  }
  const choose = (column: ColumnReading, field: ImportField | null): void => {
    const move = moveOf(reading.columns, column, field)
    setLast(move && { move, isExchanged: false })
    const unit = unitFor(field, column.unit)
    set(move ? moved(move) : [{ letter: column.letter, field, unit }])
  }

  const columns: TableColumnsType<ColumnReading> = [
    { title: t('imports.columns.letter'), dataIndex: 'letter', width: 48 },
    {
      title: t('imports.columns.path'),
      key: 'path',
      width: 220,
      render: (_, { path }) =>
        path.length === 0 ? (
          <span className="soft">{t('imports.columns.blankHeader')}</span>
        ) : (
          path.join(' › ')
        ),
    },
    {
      title: t('imports.columns.samples'),
      key: 'samples',
      render: (_, { samples }) => <Samples samples={samples} />,
    },
    {
      title: t('imports.columns.field'),
      key: 'field',
      width: 250,
      render: (_, column) => (
        <FieldChoice
          column={column}
          groups={groups}
          otherLetters={(twice.get(column.field ?? '') ?? []).filter(
            (letter) => letter !== column.letter,
          )}
          onChoose={(field) => choose(column, field)}
        />
      ),
    },
    {
      title: t('imports.columns.unit'),
      key: 'unit',
      width: 150,
      render: (_, column) => (
        <UnitChoice
          column={column}
          isGuessed={column.field !== null && guessed.has(column.field)}
          onChoose={(unit) => set([{ letter: column.letter, field: column.field, unit }])}
        />
      ),
    },
    {
      title: t('imports.columns.confidence'),
      key: 'confidence',
      width: 200,
      render: (_, column) => (
        <Confidence column={column} certainty={certaintyOf(column, guessed)} />
      ),
    },
  ]
  return (
    <div className="columns-step">
      <div className="columns-step-line">
        <span className="soft">{t('imports.columns.hint')}</span>
        <strong className={unsure > 0 ? 'stopped' : 'done'}>
          {unsure > 0
            ? t('imports.columns.unsureCount', { count: unsure })
            : t('imports.columns.allSure')}
        </strong>
        <Segmented<Order>
          size="small"
          className="columns-step-order"
          aria-label={t('imports.columns.sort')}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'doubt', label: t('imports.columns.byDoubt') },
            { value: 'sheet', label: t('imports.columns.bySheet') },
          ]}
        />
      </div>
      <FoldedProblems problems={problemsBeforePreview(reading.problems)} />
      {last !== null && (
        <MoveNote
          {...last}
          onExchange={(settings) => {
            set(settings)
            setLast({ ...last, isExchanged: true })
          }}
          onMoveBack={(settings) => {
            set(settings)
            setLast(null)
          }}
        />
      )}
      <Table<ColumnReading>
        size="small"
        rowKey="letter"
        pagination={false}
        columns={columns}
        dataSource={[...inShownOrder(reading.columns, letters)]}
        rowClassName={(column) => `certainty-row-${certaintyOf(column, guessed)}`}
      />
    </div>
  )
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  const { t } = useTranslation()
  if (samples.length === 0) return <span className="soft">{t('imports.columns.noSamples')}</span>
  return (
    <ul className="samples">
      {samples.slice(0, 3).map((sample) => (
        <li key={sample} title={sample}>
          {sample}
        </li>
      ))}
    </ul>
  )
}

interface ConfidenceProps {
  readonly column: ColumnReading
  readonly certainty: Certainty
}

function Confidence({ column, certainty }: ConfidenceProps) {
  const { t } = useTranslation()
  return (
    <>
      <span className={`tag certainty-${certainty}`}>
        {t(`imports.columns.level.${certainty}`)}
      </span>
      <div className="soft small">{t(`imports.columns.reason.${column.reason}`)}</div>
    </>
  )
}
