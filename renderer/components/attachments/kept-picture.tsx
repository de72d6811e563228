import { useEffect, useRef } from 'react'
import type { AttachmentContent } from '#contract/projects/attachments.ts'

interface KeptPictureProps {
  readonly content: AttachmentContent
  readonly alt: string
}

/** A picture shown from this page's memory, which is given back when the picture goes. */
export function KeptPicture({ content, alt }: KeptPictureProps) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const { current } = picture
    if (!current) return
    const address = URL.createObjectURL(new Blob([content.bytes], { type: content.mediaType }))
    current.src = address
    return () => URL.revokeObjectURL(address)
  }, [content])
  return <img ref={picture} alt={alt} />
}
