import { Alert, Button, Radio, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { IMPORT_KINDS, type ImportFile, type SheetReading } from '#contract/imports/reading.ts'
import { momentText } from '../../../components/figures/moment.tsx'
import { Problems } from './problems.tsx'
import { problemsBeforePreview } from '../wizard/sheet-problems.ts'
import { canEnter, isCertain } from '../wizard/way.ts'
import type { WizardState } from '../wizard/wizard-state.ts'
import type { WizardDispatch } from '../wizard/wizard-store.ts'

interface SheetChoiceProps {
  readonly state: WizardState
  readonly reading: SheetReading | null
  readonly dispatch: WizardDispatch
}

/** The opened file: which sheet is meant and what it holds, both guessed and changeable. */
export function SheetChoice({ state, reading, dispatch }: SheetChoiceProps) {
  const { t } = useTranslation()
  const { file, sheet } = state
  if (file === null) return null
  const certain = reading !== null && isCertain(reading) && canEnter('preview', state, reading)
  return (
    <div className="sheet-choice">
      <ImportedBefore file={file} />
      <fieldset>
        <legend>{t('imports.choose.sheets')}</legend>
        <Radio.Group
          vertical
          value={sheet}
          onChange={(event) =>
            dispatch({ type: 'sheetChosen', sheet: event.target.value as string })
          }
          options={file.sheets.map((one) => ({
            value: one.name,
            label: <SheetLabel sheet={one} />,
          }))}
        />
      </fieldset>
      {reading !== null && (
        <fieldset>
          <legend>
            {t('imports.choose.kind')}
            {reading.kind !== null && (
              <span className="soft">
                {t(`imports.choose.kindBy.${reading.kindBy ?? 'guessed'}`)}
              </span>
            )}
          </legend>
          {reading.kind === null && (
            <Alert type="warning" showIcon title={t('imports.choose.kindUnknown')} />
          )}
          <Radio.Group
            vertical
            value={reading.kind}
            onChange={(event) =>
              dispatch({
                type: 'kindChosen',
                kind: event.target.value as (typeof IMPORT_KINDS)[number],
              })
            }
            options={IMPORT_KINDS.map((kind) => ({
              value: kind,
              label: (
                <>
                  {t(`sentences.importKind.${kind}`)}
                  <span className="soft"> {t(`imports.kindText.${kind}`)}</span>
                </>
              ),
            }))}
          />
        </fieldset>
      )}
      {reading !== null && <Problems problems={problemsBeforePreview(reading.problems)} />}
      {certain && (
        <div className="sheet-choice-straight">
          <Button onClick={() => dispatch({ type: 'wentTo', step: 'preview' })}>
            {t('imports.choose.straight')}
          </Button>
          <span className="soft">{t('imports.choose.straightWhy')}</span>
        </div>
      )}
    </div>
  )
}

function SheetLabel({ sheet }: { readonly sheet: SheetReading }) {
  const { t } = useTranslation()
  return (
    <>
      {sheet.name}
      <span className="soft">
        {' '}
        {sheet.headerRows === null
          ? t('imports.choose.sheetNoTable')
          : t('imports.choose.sheetRows', { count: sheet.rowCount })}
        {sheet.title !== null && ` · ${sheet.title}`}
      </span>
      {sheet.hidden && <Tag className="sheet-choice-hidden">{t('imports.choose.sheetHidden')}</Tag>}
    </>
  )
}

function ImportedBefore({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation()
  if (file.importedBefore === null) return null
  const { at, batchId } = file.importedBefore
  return (
    <Alert
      type="info"
      showIcon
      title={t('imports.choose.importedBefore', { at: momentText(at) })}
      action={
        <Link to={`/imports?tab=batches&batch=${encodeURIComponent(batchId)}`}>
          {t('imports.choose.showBatch')}
        </Link>
      }
    />
  )
}
