import {
  ColumnWidthOutlined,
  LeftOutlined,
  MinusOutlined,
  PlusOutlined,
  RightOutlined,
} from '@ant-design/icons'
import { Button, InputNumber, Space } from 'antd'
import { useTranslation } from 'react-i18next'

interface PreviewBarProps {
  readonly page: number
  readonly pageCount: number
  readonly percent: number
  readonly fitted: boolean
  /** More pages are being printed. */
  readonly isFollowed: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (direction: 1 | -1) => void
  readonly onFit: () => void
}

/** Which page shows and how large; both can be changed. */
export function PreviewBar(props: PreviewBarProps) {
  const { page, pageCount, percent, fitted, isFollowed, onPage, onZoom, onFit } = props
  const { t } = useTranslation()
  return (
    <div className="preview-bar" role="toolbar" aria-label={t('reports.preview.bar')}>
      <Space size={4}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('reports.preview.previous')}
          title={t('reports.preview.previous')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <InputNumber
          size="small"
          className="preview-bar-page"
          aria-label={t('reports.preview.goTo')}
          min={1}
          max={pageCount}
          precision={0}
          controls={false}
          changeOnBlur
          value={page}
          // Enter as such comes too late: the field has put the present page back by then.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
            const wanted = Number(event.target.value)
            if (wanted >= 1 && wanted <= pageCount) onPage(Math.round(wanted))
          }}
        />
        <span className="figure">{t('reports.preview.of', { count: pageCount })}</span>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('reports.preview.next')}
          title={t('reports.preview.next')}
          disabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        />
        {isFollowed && <output>{t('reports.preview.following')}</output>}
      </Space>
      <Space size={4}>
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('reports.preview.smaller')}
          title={t('reports.preview.smaller')}
          onClick={() => onZoom(-1)}
        />
        <span className="figure preview-bar-percent">{Math.round(percent)}%</span>
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('reports.preview.larger')}
          title={t('reports.preview.larger')}
          onClick={() => onZoom(1)}
        />
        <Button
          size="small"
          icon={<ColumnWidthOutlined />}
          type={fitted ? 'primary' : 'default'}
          aria-pressed={fitted}
          onClick={onFit}
        >
          {t('reports.preview.fit')}
        </Button>
      </Space>
    </div>
  )
}
