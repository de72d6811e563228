import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTell } from '../../asking.ts'
import { useConfirm } from '../../components/dialogs/use-confirm.tsx'

/** Offers the ready set of Yanjin; names that are there already stay as they are. */
export function LoadSetButton() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const confirm = useConfirm()
  const load = useTell('indicators.loadSet', {
    onSuccess: (loaded) => {
      void message.success(t('indicators.set.loaded', { ...loaded }))
    },
  })
  const ask = async () => {
    const agreed = await confirm({
      title: t('indicators.set.title'),
      consequence: t('indicators.set.consequence'),
      action: t('indicators.set.load'),
    })
    if (agreed) load.mutate({ set: 'yanjin' })
  }
  return (
    <Button loading={load.isPending} onClick={() => void ask()}>
      {t('indicators.set.title')}
    </Button>
  )
}
