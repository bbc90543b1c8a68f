import { useEffect, useState } from 'preact/hooks'

/** What takes a moment to make, made once the page is drawn, and again when `parts` change; the one before stays meanwhile. */
export function useLater<T>(make: () => T, parts: readonly unknown[]): T | null {
  const [made, setMade] = useState<T | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setMade(make()))
    return () => clearTimeout(timer)
  }, parts)
  return made
}
