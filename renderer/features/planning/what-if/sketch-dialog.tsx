import { Form, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { WhatIfBasis } from '#contract/planning/what-if.ts'
import { costOf, type Sketch } from '#domain/planning/sketch.ts'
import { comparable } from '#domain/text/comparable.ts'
import { AreaInput } from '../../../components/entry/area-input.tsx'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { HundredthsInput } from '../../../components/entry/whole-input.tsx'

interface SketchValues {
  readonly schoolId: string
  readonly categoryId: string
  readonly size: Typed<number>
  readonly unitCost?: Typed<number>
  readonly sourceId?: string | null
}

interface SketchDialogProps {
  readonly basis: WhatIfBasis
  readonly sources: readonly Pick<FundingSource, 'id' | 'name'>[]
  readonly onSketch: (sketch: Sketch) => void
  readonly onClose: () => void
}

/** Thinks of a project: school, category, size, unit cost, source. Nothing is entered. */
export function SketchDialog({ basis, sources, onSketch, onClose }: SketchDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<SketchValues>()
  const categoryId = Form.useWatch('categoryId', form)
  const kind = basis.kinds.find((one) => one.categoryId === categoryId)
  const isEquipment = kind?.measure === 'equipmentValue'
  const label = (name: 'size' | 'unitCost') => t(`planning.whatIf.${name}`)
  return (
    <Modal
      open
      title={t('planning.whatIf.sketch')}
      okText={t('planning.whatIf.addSketch')}
      cancelText={t('app.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<SketchValues>
        form={form}
        name="sketch"
        layout="vertical"
        onFinish={({ size, unitCost, ...values }) => {
          if (!kind) return
          const amount = readValue(size) ?? 0
          const fenPerUnit = isEquipment ? null : (readValue(unitCost ?? null) ?? 0)
          onSketch({
            ...values,
            sourceId: values.sourceId ?? null,
            measure: kind.measure,
            size: amount,
            cost: costOf(amount, fenPerUnit),
          })
        }}
      >
        <EntryItem name="schoolId" label={t('planning.gaps.school')} required>
          <Select
            showSearch={{
              filterOption: (text, option) =>
                comparable(option?.label ?? '').includes(comparable(text)),
            }}
            options={Object.entries(basis.schoolNames).map(([value, name]) => ({
              value,
              label: name,
            }))}
          />
        </EntryItem>
        <EntryItem name="categoryId" label={t('domain.field.category')} required>
          <Select
            options={basis.kinds.map(({ categoryId: value, name }) => ({ value, label: name }))}
            onChange={(chosen) =>
              form.setFieldsValue({
                size: null,
                unitCost:
                  basis.kinds.find((one) => one.categoryId === chosen)?.usualUnitCost ?? null,
              })
            }
          />
        </EntryItem>
        <div className="form-row">
          <EntryItem name="size" label={label('size')} required>
            {isEquipment ? <MoneyInput /> : <AreaInput />}
          </EntryItem>
          {!isEquipment && (
            <EntryItem name="unitCost" label={label('unitCost')} required>
              <HundredthsInput suffix={t('planning.whatIf.perSquareMetre')} />
            </EntryItem>
          )}
        </div>
        <Form.Item name="sourceId" label={t('domain.field.fundingSource')}>
          <Select
            allowClear
            options={sources.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
