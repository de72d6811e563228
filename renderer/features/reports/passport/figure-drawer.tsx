import { Alert, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import type { FigurePassport, Formula } from '#domain/report/passport/passport.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './passport.css'
import { OperandTable } from './operand-table.tsx'
import { valueText } from './value-text.ts'

interface FigureDrawerProps {
  readonly request: ReportRequest
  /** The figure's name in the dataset. */
  readonly figure: string
  readonly onClose: () => void
}

/** Where one figure of the report comes from. */
export function FigureDrawer({ request, figure, onClose }: FigureDrawerProps) {
  const { t } = useTranslation()
  const passport = useAsk('reports.passport', { ...request, figure })
  return (
    <Drawer open size={760} title={t('passport.title')} onClose={onClose}>
      {passport.error && <Failure title={t('passport.failed')} error={passport.error} />}
      {!passport.data && !passport.error && <Waiting />}
      {passport.data && <Passport passport={passport.data} request={request} />}
    </Drawer>
  )
}

interface PassportProps {
  readonly passport: FigurePassport
  readonly request: ReportRequest
}

function Passport({ passport, request }: PassportProps) {
  const { t } = useTranslation()
  const { formula, kind, label, operands, place, result, rule, text, value } = passport
  return (
    <div className="passport">
      <p className="passport-place">{label === '' ? place : `${place} · ${label}`}</p>
      <p className="passport-figure figure">
        {text}
        {kind === 'money' && <small>{t(`app.unit.${request.unit}`)}</small>}
        {kind === 'area' && <small>{t('passport.squareMetres')}</small>}
      </p>
      <p className="passport-rule">{rule}</p>
      <p className="soft">{t(`passport.formula.${formula}`)}</p>
      {result !== value && (
        <Alert
          type="warning"
          showIcon
          title={t('passport.differs', {
            sum: result === null ? t('app.blank') : valueText(result, kind, request.unit),
          })}
        />
      )}
      {operands.map((operand, index) => (
        <OperandTable
          key={`${operand.rule} ${operand.moment}`}
          operand={operand}
          sign={SIGNS[formula][index] ?? ''}
          request={request}
        />
      ))}
    </div>
  )
}

/** What stands before each sum when the formula is read aloud. */
const SIGNS: Record<Formula, readonly string[]> = {
  sum: [''],
  difference: ['', '−'],
  quotient: ['', '÷'],
  change: ['', '÷', '−', '÷'],
  shortfall: ['', '−'],
}
