import { useTranslation } from 'react-i18next'
import type { FundEntry } from '#contract/funds/funds.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { MILESTONES } from '#domain/project/milestone.ts'
import { AttachmentsPart } from '../../../components/attachments/attachments-part.tsx'
import { entryPart, milestonePart, WHOLE } from '../../../components/attachments/owner.ts'
import { moneyText } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'
import { milestoneName } from './milestones/milestone-name.ts'

interface AttachmentsSectionProps {
  readonly project: ProjectRow
  readonly funds: readonly FundEntry[]
}

/** Papers and photos of the project, of its milestones and of its money. */
export function AttachmentsSection({ project, funds }: AttachmentsSectionProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const parts = [
    { value: WHOLE, label: t('attachments.whole') },
    ...MILESTONES[project.workflow].map((kind) => ({
      value: milestonePart(kind),
      label: t('attachments.ofMilestone', { name: milestoneName(kind, project.workflow, t) }),
    })),
    ...funds.map(({ id, date, kind, amount }) => ({
      value: entryPart(id),
      label: t('attachments.ofEntry', {
        date,
        kind: t(`domain.fundKind.${kind}`),
        amount: `${moneyText(amount, moneyUnit)}${t(`app.unit.${moneyUnit}`)}`,
      }),
    })),
  ]
  return <AttachmentsPart owner={{ projectId: project.id, documentId: null }} parts={parts} />
}
