import { useEffect, useState } from 'preact/hooks'

type Parts = typeof import('./parts.tsx')

/** The panels, once they are wanted; null until they are there. */
export function useParts(wanted: boolean): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null)
  const isMissing = wanted && !parts
  useEffect(() => {
    if (isMissing) void import('./parts.tsx').then((loaded) => setParts(() => loaded)).catch(() => undefined)
  }, [isMissing])
  return parts
}
