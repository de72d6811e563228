import { EditOutlined, FileTextOutlined } from '@ant-design/icons'
import { hashKey } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { IssuedReport } from '#contract/reports/issues.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { useQuarter, useStatus } from '../../app-status.ts'
import { useAsk } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { FontNotice } from './fonts/font-notice.tsx'
import { ReportActions } from './report-actions.tsx'
import { IssueFact } from './issues/issue-choice.tsx'
import { IssueList } from './issues/issue-list.tsx'
import { keepPlace, placeOfReport } from './report-place.ts'
import { ReportOptions } from './options/report-options.tsx'
import { ReportPreview } from './report-preview.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './reports.css'
import { TextEditor } from './text/text-editor.tsx'
import { TextNotice } from './text/text-notice.tsx'
import { sameRequest, useRememberedOptions } from './options/remembered-options.ts'
import type { ReportScope } from './options/scope-choice.tsx'

/**
 * 报表: the quarterly report. Options at the top, the pages as they will be printed below, and the
 * ways out: paper, PDF, Word, Excel. `preview/` draws the PDF page by page.
 * Whoever leads here can name the part of the county that is meant.
 */
export function ReportsScreen() {
  const { t } = useTranslation()
  const { projectCount } = useStatus()
  const [quarter, chooseQuarter] = useQuarter()
  const targets = useAsk('targets.list', {})
  const { options, choose, keep } = useRememberedOptions()
  const [made, setMade] = useState(placeOfReport().made)
  const [isEditing, setIsEditing] = useState(false)
  const asked = useLocation().state as { readonly scope?: ReportScope } | null
  const [scope, setScope] = useState(asked?.scope ?? made?.scope)
  const [issue, setIssue] = useState({ quarter: made?.quarter, version: made?.version })
  // An issue belongs to its quarter, and a part of the county is never one.
  const version = issue.quarter === quarter && !scope ? issue.version : undefined
  if (options === undefined) return <Waiting />
  const chosen: ReportRequest = {
    quarter,
    ...options,
    ...(scope && { scope }),
    ...(version !== undefined && { version }),
  }

  const show = (request: ReportRequest): void => {
    keepPlace({ made: request, figure: null, top: 0 })
    setMade(request)
  }
  const make = (): void => {
    show(chosen)
    keep()
  }
  const open = (issued: IssuedReport): void => {
    const place = { quarter: issued.quarter, version: issued.version }
    chooseQuarter(issued.quarter)
    setScope(undefined)
    setIsEditing(false)
    setIssue(place)
    show({ ...options, ...place })
  }

  if (targets.data === undefined && targets.error === null) return <Waiting />
  if (projectCount === 0 && (targets.data ?? []).length === 0 && made?.version === undefined) {
    return <NothingToReport onOpen={open} />
  }
  return (
    <div className="reports">
      <PageHeader
        title={t('reports.title')}
        facts={
          <>
            {quarterText(quarter, t)}
            {!scope && <IssueFact quarter={quarter} version={version} />}
          </>
        }
        actions={
          <>
            <IssueList onOpen={open} />
            {made !== null && (
              <>
                <Button
                  icon={isEditing ? <FileTextOutlined /> : <EditOutlined />}
                  onClick={() => setIsEditing(!isEditing)}
                >
                  {t(isEditing ? 'reports.text.back' : 'reports.text.action')}
                </Button>
                <ReportActions request={made} />
              </>
            )}
          </>
        }
      />
      <ReportOptions
        options={options}
        onChange={choose}
        outdated={made !== null && !sameRequest(made, chosen)}
        made={made !== null}
        onMake={make}
        quarter={quarter}
        version={version}
        onVersion={(one) => setIssue({ quarter, version: one })}
        scope={scope}
        onScope={setScope}
      />
      {made === null ? (
        <EmptyState title={t('reports.none')}>{t('reports.noneText')}</EmptyState>
      ) : isEditing ? (
        <TextEditor request={made} />
      ) : (
        <>
          <FontNotice />
          <TextNotice request={made} onEdit={() => setIsEditing(true)} />
          {/* Another report begins at its first page, though its pages are at hand. */}
          <ReportPreview key={hashKey([made])} request={made} />
        </>
      )}
    </div>
  )
}

function NothingToReport({ onOpen }: { readonly onOpen: (issue: IssuedReport) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('reports.title')} />
      <EmptyState
        title={t('reports.emptyLedger')}
        actions={
          <>
            <Button type="primary" onClick={() => void navigate('/imports')}>
              {t('reports.toImports')}
            </Button>
            <Button onClick={() => void navigate('/projects')}>{t('reports.toProjects')}</Button>
            <IssueList onOpen={onOpen} />
          </>
        }
      >
        {t('reports.emptyLedgerText')}
      </EmptyState>
    </>
  )
}
