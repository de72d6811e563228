import { createInstance, type TFunction } from 'i18next'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { en } from '../../../../renderer/i18n/en.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

const i18n = createInstance()
await i18n.init({
  resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

export const inChinese: TFunction = i18n.getFixedT('zh-CN')
export const inEnglish: TFunction = i18n.getFixedT('en')

/** 支付大于到位 on one project, unless said otherwise. */
export function finding(changes: Partial<CheckFinding> = {}): CheckFinding {
  return {
    checkId: 'paidAboveReceived',
    severity: 'hard',
    place: 'money',
    projectId: 'p1',
    projectName: '石门完小教学综合楼',
    schoolName: '石门完小',
    townshipName: '豆沙镇',
    categoryName: '教学综合楼',
    sentence: 'plain',
    field: 'paid',
    facts: {
      paid: { kind: 'money', value: 170_000_000 },
      received: { kind: 'money', value: 160_000_000 },
      difference: { kind: 'money', value: 10_000_000 },
    },
    beside: {},
    rows: [],
    otherProjectIds: [],
    explanation: null,
    sentenceBefore: null,
    ...changes,
  }
}

/** 本季度未填报, explained when a sentence is given. */
export function unreported(projectId: string, sentence: string | null = null): CheckFinding {
  return finding({
    checkId: 'notReported',
    severity: 'soft',
    place: 'progress',
    projectId,
    projectName: projectId,
    field: 'phase',
    sentence: 'never',
    facts: {},
    explanation:
      sentence === null
        ? null
        : {
            quarter: '2020Q2',
            checkId: 'notReported',
            projectId,
            sentence,
            explainedBy: '王强',
            explainedAt: '2020-07-05T02:00:00.000Z',
          },
  })
}
