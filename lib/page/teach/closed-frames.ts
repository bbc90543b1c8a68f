const SMALLEST = { width: 200, height: 150 }

/** Origins of the frames in a document that are large enough for a conversation and belong to another site than the document. */
export function closedFrames(document: Document, location: Location | URL): string[] {
  const origins = [...document.querySelectorAll('iframe[src]')].flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect()
    const url = URL.parse(frame.getAttribute('src') ?? '', location.href)
    const isOther = url !== null && /^https?:$/.test(url.protocol) && url.origin !== location.origin
    return isOther && width >= SMALLEST.width && height >= SMALLEST.height ? [url.origin] : []
  })
  return [...new Set(origins)].toSorted().slice(0, 8)
}
