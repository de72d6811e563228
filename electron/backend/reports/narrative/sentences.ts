import type { RuleId } from '#domain/report/figures/rule.ts'
import sentences from '#resources/report-sentences/zh-CN.json' with { type: 'json' }

/** The report's words: resources/report-sentences, one template per situation. */
export type ReportSentences = typeof sentences

export const REPORT_SENTENCES: ReportSentences = sentences

/** A rule without a sentence does not compile. */
export const RULE_SENTENCES: Readonly<Record<RuleId, string>> = sentences.rules
