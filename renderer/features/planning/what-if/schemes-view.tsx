import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SCHEMES_KEPT, type Scheme, type WhatIfBasis } from '#contract/planning/what-if.ts'
import { STANDARD_MEASURES } from '#domain/planning/standard.ts'
import { useTell } from '../../../asking.ts'
import { useAskDeletion } from '../../../components/dialogs/use-ask-deletion.tsx'
import { useConfirm } from '../../../components/dialogs/use-confirm.tsx'
import { usePreferences } from '../../../preferences.ts'
import { measureUnit, quantityText } from '../quantity.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import { costText } from './cost-text.ts'
import { choiceOf, costOfScheme, draftOf, newOf, outcomeOf } from './draft-scheme.ts'

interface SchemesViewProps {
  readonly basis: WhatIfBasis
  readonly schemes: readonly Scheme[]
  readonly onOpen: (scheme: Scheme) => void
}

/** Up to three schemes side by side, each computed on the surveys and projects as they are now. */
export function SchemesView({ basis, schemes, onOpen }: SchemesViewProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moneyUnit } = usePreferences()
  const confirm = useConfirm()
  const askDeletion = useAskDeletion()
  const [adopting, setAdopting] = useState<Scheme | null>(null)
  const remove = useTell('schemes.delete')
  const takeBack = useTell('projects.delete', {
    onSuccess: ({ count }) => {
      void message.success(t('planning.whatIf.takenBack', { count }))
    },
  })
  const askTakeBack = async ({ name, adopted }: Scheme) => {
    const agreed = await confirm({
      title: t('planning.whatIf.takeBack'),
      consequence: t('planning.whatIf.takeBackConsequence', { name, count: adopted.length }),
      action: t('planning.whatIf.takeBack'),
      isDangerous: true,
    })
    if (agreed) {
      takeBack.mutate({ ids: [...adopted], reason: t('planning.whatIf.takeBackReason', { name }) })
    }
  }
  const askRemoval = async ({ id, name }: Scheme) => {
    const consequence = t('planning.whatIf.deleteConsequence', { name })
    const answer = await askDeletion({ title: t('app.delete'), consequence })
    if (answer) remove.mutate({ id, ...answer })
  }
  if (schemes.length === 0) return null
  const computed = schemes.map((scheme) => ({ outcome: outcomeOf(basis, scheme) }))
  const choices = schemes.map((scheme) => choiceOf(draftOf(basis, scheme)))
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [
      t('planning.whatIf.compare.projects'),
      choices.map(({ projectIds, sketches }) => String(projectIds.length + sketches.length)),
    ],
    [
      t('planning.whatIf.compare.cost'),
      choices.map((choice) => costText(costOfScheme(basis, choice), { t, moneyUnit })),
    ],
    [
      t('planning.whatIf.compare.newCost'),
      choices.map((choice) =>
        costText(costOfScheme(basis, newOf(basis, choice)), { t, moneyUnit }),
      ),
    ],
    [
      t('planning.whatIf.compare.attained'),
      computed.map(({ outcome }) => `${outcome.attainedBefore} → ${outcome.attainedAfter}`),
    ],
    [
      t('planning.whatIf.compare.gained'),
      computed.map(({ outcome }) => outcome.pupilsGained.toLocaleString('en-US')),
    ],
    [
      t('planning.whatIf.compare.concerned'),
      computed.map(({ outcome }) => outcome.pupilsConcerned.toLocaleString('en-US')),
    ],
    ...STANDARD_MEASURES.flatMap((measure): (readonly [string, readonly string[]])[] => {
      const of = computed.map(
        ({ outcome }) => outcome.totals.find((total) => total.measure === measure) ?? NOTHING,
      )
      if (of.every(({ before }) => before === 0)) return []
      const name = t(`planning.field.${measure}`)
      return [
        [
          t('planning.whatIf.compare.lacking', { measure: name, unit: measureUnit(measure, t) }),
          of.map(({ before, after }) => `${quantityText(before)} → ${quantityText(after)}`),
        ],
      ]
    }),
  ]
  return (
    <section aria-label={t('planning.whatIf.schemes')}>
      <h2 className="planning-heading">
        {t('planning.whatIf.schemes')}{' '}
        <small>{t('planning.whatIf.kept', { count: schemes.length, most: SCHEMES_KEPT })}</small>
      </h2>
      <table className="what-if-schemes">
        <thead>
          <tr>
            <th scope="col">{t('planning.whatIf.compare.head')}</th>
            {schemes.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, texts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {schemes.map(({ id }, index) => (
                <td key={id} className="figure">
                  {texts[index]}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('planning.whatIf.compare.actions')}</th>
            {schemes.map((scheme) => (
              <td key={scheme.id}>
                <Button size="small" type="link" onClick={() => onOpen(scheme)}>
                  {t('planning.whatIf.open')}
                </Button>
                {scheme.adopted.length > 0 ? (
                  <Button size="small" type="link" onClick={() => void askTakeBack(scheme)}>
                    {t('planning.whatIf.takeBack')}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    type="link"
                    disabled={scheme.sketches.length === 0}
                    onClick={() => setAdopting(scheme)}
                  >
                    {t('planning.whatIf.adopt')}
                  </Button>
                )}
                <Button size="small" type="link" danger onClick={() => void askRemoval(scheme)}>
                  {t('app.delete')}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {adopting && (
        <AdoptDialog basis={basis} scheme={adopting} onClose={() => setAdopting(null)} />
      )}
    </section>
  )
}

const NOTHING = { before: 0, after: 0 }
