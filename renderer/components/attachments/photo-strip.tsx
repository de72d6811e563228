import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { call } from '../../client.ts'
import { KeptPicture } from './kept-picture.tsx'
import { thumbnailOf } from './thumbnail.ts'

interface PhotoStripProps {
  /** By date taken. */
  readonly photos: readonly Attachment[]
  readonly onLook: (photo: Attachment) => void
}

/** The photos in a row by date: the building growing. Only those in sight are read, and shown by small copies. */
export function PhotoStrip({ photos, onLook }: PhotoStripProps) {
  const { t } = useTranslation()
  return (
    <section className="photo-strip" aria-label={t('attachments.strip')}>
      <h2>{t('attachments.strip')}</h2>
      <ol>
        {photos.map((photo) => (
          <li key={photo.id}>
            <Photo photo={photo} onLook={() => onLook(photo)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Photo({ photo, onLook }: { readonly photo: Attachment; readonly onLook: () => void }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLButtonElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  // A kept file never changes, so its small copy is made once.
  const { data } = useQuery({
    queryKey: ['thumbnail', photo.id],
    queryFn: async () => thumbnailOf(await call('attachments.read', { id: photo.id })),
    enabled: isSeen,
    staleTime: Infinity,
  })
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true)
    })
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    <button ref={frame} type="button" className="photo" onClick={onLook}>
      <span className="photo-frame">
        {data && <KeptPicture content={data} alt={photo.note ?? photo.fileName} />}
      </span>
      <span className="photo-date">{photo.takenOn ?? t('attachments.undated')}</span>
      {photo.note !== null && <span className="photo-note">{photo.note}</span>}
    </button>
  )
}
