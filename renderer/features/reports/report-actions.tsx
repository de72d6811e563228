import {
  FileExcelOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  PrinterOutlined,
} from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { call, desktop } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { useIsClosed } from '../../components/closing/use-is-closed.ts'
import { holdsA3 } from '../../components/printing/paper.ts'
import { PrintQuestion } from '../../components/printing/print-question.tsx'
import { useMissingFonts } from './fonts/use-missing-fonts.ts'
import { CsvMenu } from './csv-menu.tsx'
import { TemplateMenu } from './templates/template-menu.tsx'
import { htmlText, pdfName, useReportHtml, useReportPdf } from './use-report.ts'
import { useSave } from './use-save.ts'

type Way = 'print' | 'pdf' | 'docx' | 'xlsx'

const ICONS: Record<Way, ReactNode> = {
  print: <PrinterOutlined />,
  pdf: <FilePdfOutlined />,
  docx: <FileWordOutlined />,
  xlsx: <FileExcelOutlined />,
}

/** The ways out of the house: paper, PDF, Word, Excel, all of the report that is shown. */
export function ReportActions({ request }: { readonly request: ReportRequest }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<Way | null>(null)
  const html = useReportHtml(request)
  const pdf = useReportPdf(request, html)
  const missingFonts = useMissingFonts()
  const isClosed = useIsClosed(request.quarter)
  const [isAsking, setIsAsking] = useState(false)

  const save = useSave()
  const onA4 = () =>
    call('reports.render', {
      ...request,
      format: 'html',
      form: { ...request.form, annexPaper: 'A4' },
    })
  const go = async (way: Way, paper: 'mixed' | 'A4'): Promise<void> => {
    if (html.data === undefined) return
    if (way === 'print') {
      await desktop('desktop.print', { html: htmlText(paper === 'A4' ? await onA4() : html.data) })
    } else if (way === 'pdf') {
      // The pages shown have links on every figure, which nobody could follow elsewhere.
      const { fileName, bytes } = await call('reports.render', { ...request, format: 'html' })
      const plain = new TextDecoder().decode(bytes)
      await save(pdfName(fileName), await desktop('desktop.printToPdf', { html: plain }))
    } else {
      const report = await call('reports.render', { ...request, format: way })
      await save(report.fileName, report.bytes)
    }
  }
  const start = async (way: Way, paper: 'mixed' | 'A4' = 'mixed'): Promise<void> => {
    setBusy(way)
    try {
      if (missingFonts !== '' && way !== 'xlsx') {
        void message.info({
          content: t('reports.fonts.printed', { fonts: missingFonts }),
          duration: 6,
        })
      }
      await go(way, paper)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setBusy(null)
    }
  }
  const buttons = (['print', 'pdf', 'docx', 'xlsx'] as const).map((way) => (
    <Button
      key={way}
      icon={ICONS[way]}
      loading={busy === way}
      disabled={html.data === undefined || (way === 'pdf' && pdf.data === undefined)}
      onClick={() => {
        if (way === 'print' && holdsA3(htmlText(html.data))) setIsAsking(true)
        else void start(way)
      }}
    >
      {t(`reports.action.${way}`)}
    </Button>
  ))
  return (
    <>
      {buttons}
      {isAsking && (
        <PrintQuestion
          canChoose={!isClosed && request.version === undefined}
          onPrint={(paper) => {
            setIsAsking(false)
            void start('print', paper)
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
      <TemplateMenu request={request} />
      <CsvMenu request={request} />
    </>
  )
}
