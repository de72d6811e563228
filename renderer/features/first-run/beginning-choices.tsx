import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Sample } from '#contract/app.ts'

interface BeginningChoicesProps {
  /** Undefined while they are being asked for. */
  readonly samples: readonly Sample[] | undefined
  readonly isBusy: boolean
  readonly onSample: (sample: Sample) => void
  readonly onImport: () => void
  readonly onEmpty: () => void
}

/** Three ways to begin, each a button with a sentence of what it does. */
export function BeginningChoices(props: BeginningChoicesProps) {
  const { samples, isBusy, onSample, onImport, onEmpty } = props
  const { t } = useTranslation()
  return (
    <div className="beginnings">
      <section className="beginning">
        <h3>{t('firstRun.importLedger')}</h3>
        <p>{t('firstRun.importLedgerText')}</p>
        <Button type="primary" disabled={isBusy} onClick={onImport}>
          {t('firstRun.importLedger')}
        </Button>
      </section>
      <section className="beginning">
        <h3>{t('firstRun.startEmpty')}</h3>
        <p>{t('firstRun.startEmptyText')}</p>
        <Button disabled={isBusy} onClick={onEmpty}>
          {t('firstRun.startEmpty')}
        </Button>
      </section>
      <section className="beginning beginning-wide">
        <h3>{t('firstRun.openSample')}</h3>
        <p>
          {t('firstRun.openSampleText')}
          {t('firstRun.sampleFilesIn')}
        </p>
        {samples?.length === 0 && <p>{t('firstRun.noSamples')}</p>}
        <div className="beginning-samples">
          {samples?.map((sample) => (
            <Button key={sample.id} disabled={isBusy} onClick={() => onSample(sample)}>
              {sample.title}
            </Button>
          ))}
        </div>
      </section>
    </div>
  )
}
