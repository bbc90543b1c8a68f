const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A number of bytes as people say it: `3.4 MB`. `locale`: BCP 47. */
export function byteSize(bytes: number, locale: string): string {
  let step = 0
  let value = bytes
  while (value >= 1000 && step < UNITS.length - 1) {
    value /= 1000
    step++
  }
  const digits = step > 0 && value < 100 ? 1 : 0
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value)
}
