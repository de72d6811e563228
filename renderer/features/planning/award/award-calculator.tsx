import { Checkbox, Form, Select } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatScaled } from '#domain/decimal.ts'
import { formatFen } from '#domain/money.ts'
import { formatPercent, share } from '#domain/percent.ts'
import {
  AWARD_BASES,
  AWARD_STAGES,
  type Award,
  type AwardBasis,
  awardFor,
  type AwardPolicy,
  type NewSchool,
} from '#domain/planning/award.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { isUnread, type Typed } from '../../../components/entry/typed.ts'
import { WholeInput } from '../../../components/entry/whole-input.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { PolicyTable } from './policy-table.tsx'

interface AwardValues {
  readonly stage: NewSchool['stage']
  readonly classes: Typed<number>
  readonly pupils: Typed<number>
  readonly inUrbanArea: boolean
  readonly basis: AwardBasis
}

const AT_FIRST: AwardValues = {
  stage: 'primary',
  classes: null,
  pupils: null,
  inUrbanArea: true,
  basis: 'smaller',
}

/** 新建学校奖补: what a new school is awarded, with the working. Nothing is stored. */
export function AwardCalculator() {
  const { t } = useTranslation()
  const [form] = Form.useForm<AwardValues>()
  const typed = Form.useWatch([], form) as AwardValues | undefined
  const policies = useAsk('awards.policies', {})
  if (policies.error) {
    return <Failure title={t('app.screenFailed.title')} error={policies.error} />
  }
  if (!policies.data) return <Waiting />
  const values = typed ?? AT_FIRST
  const policy = policies.data.find(({ stage }) => stage === values.stage)
  const { classes, pupils } = values
  const school =
    isKnown(classes) && isKnown(pupils)
      ? { stage: values.stage, classes, pupils, inUrbanArea: values.inUrbanArea }
      : null
  return (
    <section className="planning-page">
      <p className="planning-hint">{t('planning.award.lead')}</p>
      <div className="award">
        <Form<AwardValues> form={form} name="award" layout="vertical" initialValues={AT_FIRST}>
          <div className="form-row">
            <Form.Item name="stage" label={t('planning.award.stage')}>
              <Select
                options={AWARD_STAGES.map((value) => ({
                  value,
                  label: t(`planning.award.stages.${value}`),
                }))}
              />
            </Form.Item>
            <EntryItem name="classes" label={t('planning.award.classes')}>
              <WholeInput />
            </EntryItem>
            <EntryItem name="pupils" label={t('planning.award.pupils')}>
              <WholeInput />
            </EntryItem>
          </div>
          <div className="form-row">
            <Form.Item name="basis" label={t('planning.award.basis')}>
              <Select
                options={AWARD_BASES.map((value) => ({
                  value,
                  label: t(`planning.award.bases.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item
              name="inUrbanArea"
              valuePropName="checked"
              label={<span aria-hidden>{'\u00A0'}</span>}
            >
              <Checkbox>{t('planning.award.inUrbanArea')}</Checkbox>
            </Form.Item>
          </div>
        </Form>
        {policy && school ? (
          <AwardResult school={school} policy={policy} basis={values.basis} />
        ) : (
          <p className="award-result">{t('planning.award.fillIn')}</p>
        )}
      </div>
      <h2 className="planning-heading">{t('planning.award.policies')}</h2>
      <PolicyTable policies={policies.data} />
    </section>
  )
}

function isKnown(value: Typed<number>): value is number {
  return value !== null && !isUnread(value)
}

interface AwardResultProps {
  readonly school: NewSchool
  readonly policy: AwardPolicy
  readonly basis: AwardBasis
}

function AwardResult({ school, policy, basis }: AwardResultProps) {
  const { t } = useTranslation()
  const award = awardFor(school, policy, basis)
  const { classes, pupils } = school
  const { fullClasses, fullPupils } = policy
  return (
    <div className="award-result" aria-live="polite">
      <p>
        {t('planning.award.result')}
        <strong className="figure award-amount">
          {yuanText(award.amount)} {t('app.unit.yuan')}
        </strong>
        <span className="figure">
          （{formatFen(award.amount, 'wan', { grouped: true })} {t('app.unit.wan')}）
        </span>
      </p>
      <h3>{t('planning.award.working')}</h3>
      <ol>
        <li>
          {t('planning.award.steps.sizes', {
            classes,
            fullClasses,
            classShare: shareText(classes, fullClasses),
            pupils,
            fullPupils,
            pupilShare: shareText(pupils, fullPupils),
          })}
        </li>
        <li>{outcomeText(award, policy, basis, t)}</li>
      </ol>
    </div>
  )
}

function outcomeText(
  { outcome, decidedBy, part, of, amount }: Award,
  policy: AwardPolicy,
  basis: AwardBasis,
  t: TFunction,
): string {
  if (outcome === 'tooSmall') {
    const { leastClasses, leastPupils } = policy
    if (basis === 'classes') return t('planning.award.steps.tooSmallByClasses', { leastClasses })
    if (basis === 'pupils') return t('planning.award.steps.tooSmallByPupils', { leastPupils })
    return t('planning.award.steps.tooSmall', { leastClasses, leastPupils })
  }
  return t(`planning.award.steps.${outcome}`, {
    deciding: t(`planning.award.deciding.${decidedBy}`),
    part: formatScaled(part, 0),
    of: formatScaled(of, 0),
    whole: yuanText(policy.amount),
    amount: yuanText(amount),
  })
}

function yuanText(fen: number): string {
  return formatFen(fen, 'yuan', { grouped: true })
}

function shareText(part: number, whole: number): string {
  const percent = share(part, whole)
  return percent === null ? '' : formatPercent(percent)
}
