import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Correction } from '#contract/quarter/closing.ts'
import { useAsk } from '../../../asking.ts'
import {
  correctedFigureText,
  correctedValueText,
} from '../../../components/closing/correction-words.ts'
import { Moment } from '../../../components/figures/moment.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { usePreferences } from '../../../preferences.ts'

interface CorrectionTableProps {
  readonly corrections: readonly Correction[]
  readonly canWithdraw: (correction: Correction) => boolean
  readonly onWithdraw: (correction: Correction) => void
}

/** Corrections in the order they were entered: of what, from what to what, why, by whom. */
export function CorrectionTable({ corrections, canWithdraw, onWithdraw }: CorrectionTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const dictionaries = useAsk('dictionaries.all', {})
  const sources = dictionaries.data?.fundingSources ?? []
  const words = ({ workflow }: Correction) => ({ t, moneyUnit, workflow })
  return (
    <Table<Correction>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={corrections}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('closing.correction.project'),
          render: (_, { projectId, projectName }) => (
            <Link to={`/projects/${projectId}`}>{projectName}</Link>
          ),
        },
        {
          title: t('closing.correction.corrects'),
          render: (_, { correctsQuarter }) => quarterText(correctsQuarter, t),
        },
        {
          title: t('closing.correction.recordedIn'),
          render: (_, { quarter }) => quarterText(quarter, t),
        },
        {
          title: t('closing.correction.figure'),
          render: (_, { figure, fundingSourceId }) =>
            correctedFigureText(figure, fundingSourceId, sources, t),
        },
        {
          title: t('closing.correction.before'),
          align: 'right',
          render: (_, correction) => (
            <span className="figure">
              {correctedValueText(correction.figure, correction.before, words(correction))}
            </span>
          ),
        },
        {
          title: t('closing.correction.after'),
          align: 'right',
          render: (_, correction) => (
            <span className="figure">
              {correctedValueText(correction.figure, correction.after, words(correction))}
            </span>
          ),
        },
        { title: t('closing.correction.reason'), dataIndex: 'reason' },
        {
          title: t('closing.correction.enteredBy'),
          render: (_, { enteredBy, enteredAt }) => (
            <>
              {enteredBy} <Moment iso={enteredAt} />
            </>
          ),
        },
        {
          title: <span className="visually-hidden">{t('closing.correction.withdraw')}</span>,
          align: 'right',
          render: (_, correction) =>
            canWithdraw(correction) && (
              <Button
                type="link"
                size="small"
                aria-label={t('closing.correction.withdrawOf', {
                  name: correction.projectName,
                  figure: t(`closing.correction.figures.${correction.figure}`),
                })}
                onClick={() => onWithdraw(correction)}
              >
                {t('closing.correction.withdraw')}
              </Button>
            ),
        },
      ]}
    />
  )
}
