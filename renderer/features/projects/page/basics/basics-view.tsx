import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#contract/imports/reading.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { AreaFigure } from '../../../../components/figures/area-figure.tsx'
import { DateFigure } from '../../../../components/figures/date-figure.tsx'
import { Fact, FactsGroup } from '../../../../components/page/facts.tsx'
import { Figure } from '../../../../components/figures/figure.tsx'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { TraceMark } from '../../../../components/traces/trace-mark.tsx'
import { usePreferences } from '../../../../preferences.ts'

/** Every written field of a project; blank ones show a dash, so that it is seen what is missing. */
export function BasicsView({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation()
  const { landUnit } = usePreferences()
  const moneyUnit = useMoneyUnitName()
  const { id, stage, workType, quantity } = project
  const trace = (field: ImportField, name: string) => (
    <TraceMark field={field} rowId={id} name={name} />
  )
  return (
    <div className="facts-groups">
      <FactsGroup title={t('project.group.what')}>
        <Fact
          name={t('domain.field.projectCode')}
          mark={trace('projectCode', t('domain.field.projectCode'))}
        >
          {text(project.projectCode)}
        </Fact>
        <Fact name={t('domain.field.school')} mark={trace('school', t('domain.field.school'))}>
          {project.schoolName}
        </Fact>
        <Fact name={t('domain.field.stage')}>{text(stage && t(`domain.stage.${stage}`))}</Fact>
        <Fact name={t('domain.field.township')}>{text(project.townshipName)}</Fact>
        <Fact
          name={t('domain.field.programme')}
          mark={trace('programme', t('domain.field.programme'))}
        >
          {text(project.programmeName)}
        </Fact>
        <Fact
          name={t('domain.field.category')}
          mark={trace('category', t('domain.field.category'))}
        >
          {project.categoryName}
        </Fact>
        <Fact
          name={t('domain.field.workType')}
          mark={trace('workType', t('domain.field.workType'))}
        >
          {text(workType && t(`domain.workType.${workType}`))}
        </Fact>
        <Fact name={t('domain.field.year')} mark={trace('year', t('domain.field.year'))}>
          <Figure text={project.year === null ? null : String(project.year)} />
        </Fact>
      </FactsGroup>
      <FactsGroup title={t('project.group.size')}>
        <Fact name={t('domain.field.content')} mark={trace('content', t('domain.field.content'))}>
          {text(project.content)}
        </Fact>
        <Fact
          name={t('domain.field.quantity')}
          mark={trace('quantity', t('domain.field.quantity'))}
        >
          <Figure text={quantity === null ? null : `${quantity} ${project.unit ?? ''}`.trim()} />
        </Fact>
        <Fact
          name={t('domain.field.floorArea')}
          mark={trace('floorArea', t('domain.field.floorArea'))}
          unit="㎡"
        >
          <AreaFigure area={project.floorArea} />
        </Fact>
        <Fact
          name={t('domain.field.landArea')}
          mark={trace('landArea', t('domain.field.landArea'))}
          unit={t(`app.unit.${landUnit}`)}
        >
          <AreaFigure area={project.landArea} unit={landUnit} />
        </Fact>
        <Fact
          name={t('domain.field.sportsArea')}
          mark={trace('sportsArea', t('domain.field.sportsArea'))}
          unit="㎡"
        >
          <AreaFigure area={project.sportsArea} />
        </Fact>
        <Fact
          name={t('domain.field.plannedTotal')}
          mark={trace('plannedTotal', t('domain.field.plannedTotal'))}
          unit={moneyUnit}
        >
          <Money fen={project.plannedTotal} />
        </Fact>
      </FactsGroup>
      <FactsGroup title={t('project.group.when')}>
        <Fact
          name={t('domain.field.plannedStart')}
          mark={trace('plannedStart', t('domain.field.plannedStart'))}
        >
          <DateFigure date={project.plannedStart} />
        </Fact>
        <Fact
          name={t('domain.field.plannedFinish')}
          mark={trace('plannedFinish', t('domain.field.plannedFinish'))}
        >
          <DateFigure date={project.plannedFinish} />
        </Fact>
        <Fact
          name={t('domain.field.actualStart')}
          mark={trace('actualStart', t('domain.field.actualStart'))}
        >
          <DateFigure date={project.actualStart} />
        </Fact>
        <Fact
          name={t('domain.field.actualFinish')}
          mark={trace('actualFinish', t('domain.field.actualFinish'))}
        >
          <DateFigure date={project.actualFinish} />
        </Fact>
        <Fact name={t('domain.field.leader')} mark={trace('leader', t('domain.field.leader'))}>
          {text(project.leader)}
        </Fact>
        <Fact
          name={t('domain.field.responsibleUnit')}
          mark={trace('responsibleUnit', t('domain.field.responsibleUnit'))}
        >
          {text(project.responsibleUnit)}
        </Fact>
        <Fact
          name={t('domain.field.responsiblePerson')}
          mark={trace('responsiblePerson', t('domain.field.responsiblePerson'))}
        >
          {text(project.responsiblePerson)}
        </Fact>
        <Fact name={t('domain.field.note')} mark={trace('note', t('domain.field.note'))}>
          {text(project.note)}
        </Fact>
      </FactsGroup>
      {Object.keys(project.custom).length > 0 && (
        <FactsGroup title={t('project.group.custom')}>
          {Object.entries(project.custom).map(([name, value]) => (
            <Fact key={name} name={name} mark={trace(name, name)}>
              {value}
            </Fact>
          ))}
        </FactsGroup>
      )}
    </div>
  )
}

function text(value: string | null): ReactNode {
  return value ?? <Figure text={null} />
}
