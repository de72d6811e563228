import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { desktop } from '../../client.ts'
import { useStatus } from '../../app-status.ts'
import { errorText } from '../../error-text.ts'

/** Which program this is, and where its data lies. */
export function AboutSection() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { version, dataFolder, syncedFolder, projectCount } = useStatus()
  const openFolder = async () => {
    try {
      const { opened } = await desktop('desktop.openDataFolder', {})
      if (!opened) message.info(t('settings.about.notOpened', { folder: dataFolder }))
    } catch (error) {
      message.error(errorText(error, t))
    }
  }
  return (
    <section className="panel panel-narrow">
      {syncedFolder !== null && (
        <Alert
          type="warning"
          showIcon
          className="draft-notice"
          title={t('firstRun.syncedFolder', { name: syncedFolder })}
        />
      )}
      <dl className="about">
        <div className="fact">
          <dt>{t('settings.about.program')}</dt>
          <dd>{t('app.name')}</dd>
        </div>
        <div className="fact">
          <dt>{t('settings.about.version')}</dt>
          <dd className="figure">{version}</dd>
        </div>
        <div className="fact">
          <dt>{t('settings.about.projects')}</dt>
          <dd className="figure">{projectCount}</dd>
        </div>
        <div className="fact">
          <dt>{t('settings.about.dataFolder')}</dt>
          <dd>
            {dataFolder}{' '}
            <Button size="small" onClick={() => void openFolder()}>
              {t('settings.about.open')}
            </Button>
          </dd>
        </div>
      </dl>
      <p className="panel-lead">{t('settings.about.local')}</p>
    </section>
  )
}
