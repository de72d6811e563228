import { Button, Checkbox, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { Input } from '#contract/index.ts'
import type { WhatIfBasis } from '#contract/planning/what-if.ts'
import type { StandardMeasure } from '#domain/planning/standard.ts'
import type { SketchKind } from '#domain/planning/sketch.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { HundredthsInput } from '../../../components/entry/whole-input.tsx'

/** What a sketch of each measure is built as; equipment costs what it is worth. */
const SKETCHED = [
  'teachingArea',
  'sportsArea',
  'equipmentValue',
] as const satisfies StandardMeasure[]

interface MoneyValues {
  readonly sums: Readonly<Record<string, Typed<number>>>
  readonly categories: Readonly<Record<string, readonly string[] | undefined>>
  readonly kinds: Readonly<
    Record<string, { readonly categoryId?: string; readonly unitCost?: Typed<number> } | undefined>
  >
  readonly isEstimating?: boolean
}

/** What the clerk asks for: money by source, and how gaps are sketched. */
export interface MoneyQuestion {
  readonly budgets: Input<'whatIf.plan'>['budgets']
  readonly kinds: readonly SketchKind[]
  /** Are projects without a sum taken to cost what others of their kind do? */
  readonly isEstimating: boolean
}

interface MoneyDialogProps {
  readonly basis: WhatIfBasis
  readonly sources: readonly Pick<FundingSource, 'id' | 'name'>[]
  /** Candidates of the ledger that do not say what they cost. */
  readonly unpriced: number
  readonly isSolving: boolean
  readonly onSolve: (question: MoneyQuestion) => void
  readonly onCancelSolving: () => void
  readonly onClose: () => void
}

/** Asks for a sum per source, what it may pay for, and unit costs; then lets the solver choose. */
export function MoneyDialog(props: MoneyDialogProps) {
  const { basis, sources, unpriced, isSolving, onSolve, onCancelSolving, onClose } = props
  const { t } = useTranslation()
  const [form] = Form.useForm<MoneyValues>()
  const [isEmpty, setEmpty] = useState(false)
  const finish = ({ sums, categories, kinds, isEstimating = false }: MoneyValues) => {
    const budgets = sources.flatMap(({ id }) => {
      const amount = readValue(sums[id] ?? null)
      if (amount === null || amount === 0) return []
      const chosen = categories[id] ?? []
      return [{ sourceId: id, amount, categoryIds: chosen.length === 0 ? null : [...chosen] }]
    })
    setEmpty(budgets.length === 0)
    if (budgets.length === 0) return
    onSolve({
      budgets,
      isEstimating,
      kinds: SKETCHED.flatMap((measure): SketchKind[] => {
        const { categoryId, unitCost = null } = kinds[measure] ?? {}
        const cost = readValue(unitCost)
        if (categoryId === undefined) return []
        if (measure === 'equipmentValue') return [{ measure, categoryId, unitCost: null }]
        return cost === null ? [] : [{ measure, categoryId, unitCost: cost }]
      }),
    })
  }
  return (
    <Modal
      open
      width={820}
      title={t('planning.whatIf.byMoney')}
      onCancel={isSolving ? onCancelSolving : onClose}
      footer={
        <>
          <Button onClick={isSolving ? onCancelSolving : onClose}>
            {isSolving ? t('planning.whatIf.stop') : t('app.cancel')}
          </Button>
          <Button type="primary" loading={isSolving} onClick={() => form.submit()}>
            {t('planning.whatIf.solve')}
          </Button>
        </>
      }
    >
      <p className="planning-hint">{t('planning.whatIf.goal')}</p>
      <Form<MoneyValues>
        form={form}
        name="what-if-money"
        layout="vertical"
        className="what-if-money"
        initialValues={{ kinds: firstKinds(basis) }}
        onFinish={finish}
      >
        {sources.map(({ id, name }) => (
          <div key={id} className="form-row">
            <EntryItem name={['sums', id]} label={name}>
              <MoneyInput />
            </EntryItem>
            <Form.Item
              name={['categories', id]}
              label={t('planning.whatIf.onlyFor', { source: name })}
            >
              <Select
                mode="multiple"
                allowClear
                placeholder={t('planning.whatIf.anyCategory')}
                options={basis.kinds.map((kind) => ({ value: kind.categoryId, label: kind.name }))}
              />
            </Form.Item>
          </div>
        ))}
        {isEmpty && (
          <p role="alert" className="figure-negative">
            {t('planning.whatIf.noMoney')}
          </p>
        )}
        <p className="planning-hint">{t('planning.whatIf.sketchHint')}</p>
        {SKETCHED.map((measure) => (
          <div key={measure} className="form-row">
            <Form.Item
              name={['kinds', measure, 'categoryId']}
              label={t('planning.whatIf.builtAs', { measure: t(`planning.field.${measure}`) })}
            >
              <Select
                allowClear
                options={basis.kinds
                  .filter((kind) => kind.measure === measure)
                  .map((kind) => ({ value: kind.categoryId, label: kind.name }))}
              />
            </Form.Item>
            {measure !== 'equipmentValue' && (
              <EntryItem
                name={['kinds', measure, 'unitCost']}
                label={t('planning.whatIf.unitCostOf', { measure: t(`planning.field.${measure}`) })}
              >
                <HundredthsInput suffix={t('planning.whatIf.perSquareMetre')} />
              </EntryItem>
            )}
          </div>
        ))}
        {unpriced > 0 && (
          <Form.Item name="isEstimating" valuePropName="checked">
            <Checkbox>{t('planning.whatIf.estimate', { count: unpriced })}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

/** The first category of each measure with a usual cost in the ledger, else the first of all. */
function firstKinds({ kinds }: WhatIfBasis): MoneyValues['kinds'] {
  return Object.fromEntries(
    SKETCHED.map((measure) => {
      const fitting = kinds.filter((kind) => kind.measure === measure)
      const kind = fitting.find(({ usualUnitCost }) => usualUnitCost !== null) ?? fitting[0]
      return [measure, kind && { categoryId: kind.categoryId, unitCost: kind.usualUnitCost }]
    }),
  )
}
