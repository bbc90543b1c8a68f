/** A name for a segment's file: its own, without what file systems refuse. */
export function fileName(name: string): string {
  const plain = [...name]
    .filter((sign) => sign >= ' ' && !'\\/:*?"<>|'.includes(sign))
    .join('')
    .trim()
  return `${plain.slice(0, 80) || 'segment'}.segment.json`
}
