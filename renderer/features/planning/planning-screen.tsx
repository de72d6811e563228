import { Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../components/page/page-header.tsx'
import { AwardCalculator } from './award/award-calculator.tsx'
import { ConditionsPart } from './conditions/conditions-part.tsx'
import { GapsPart } from './gaps/gaps-part.tsx'
import { StandardsPart } from './standards/standards-part.tsx'
import { TargetsPart } from './targets/targets-part.tsx'
import { WhatIfPart } from './what-if/what-if-part.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './planning.css'

const TABS = ['gaps', 'whatIf', 'targets', 'conditions', 'standards', 'award'] as const

/** What was promised, what is lacking, and what would fill it. */
export function PlanningScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  // Null is the newest year that was surveyed.
  const [year, setYear] = useState<number | null>(null)
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'gaps'
  const open = (key: string) => setParams({ tab: key }, { replace: true })
  return (
    <div className="screen">
      <PageHeader title={t('planning.title')} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={open}
        items={TABS.map((key) => ({ key, label: t(`planning.tab.${key}`) }))}
      />
      {tab === 'gaps' && (
        <GapsPart year={year} onYear={setYear} onFill={() => open('conditions')} />
      )}
      {tab === 'whatIf' && (
        <WhatIfPart year={year} onYear={setYear} onFill={() => open('conditions')} />
      )}
      {tab === 'targets' && <TargetsPart />}
      {tab === 'conditions' && <ConditionsPart year={year} onYear={setYear} />}
      {tab === 'standards' && <StandardsPart />}
      {tab === 'award' && <AwardCalculator />}
    </div>
  )
}
