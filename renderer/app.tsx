import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import englishLocale from 'antd/locale/en_US'
import chineseLocale from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
// oxlint-disable-next-line import/no-unassigned-import -- A locale registers itself.
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'
import { RouterProvider } from 'react-router'
import { createQueryClient, invalidateChanged } from './asking.ts'
import { on } from './client.ts'
import { usePreferences } from './preferences.ts'
import { createRouter } from './routes.tsx'
import { buildTheme } from './styles/theme.ts'
import { useDark } from './styles/use-dark.ts'

/** Everything the screens live in: theme, language of the components, data, routes. */
export function AppRoot() {
  const { language } = usePreferences()
  const dark = useDark()
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(createRouter)

  useEffect(() => on((event) => void invalidateChanged(queryClient, event)), [queryClient])
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])

  return (
    <ConfigProvider
      locale={language === 'en' ? englishLocale : chineseLocale}
      theme={buildTheme(dark)}
      button={{ autoInsertSpace: false }}
    >
      <App notification={{ placement: 'bottomRight' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
