import type { ResultReport } from '../../../lib/results/report.ts'
import type { Speech } from '../../ui/language.tsx'

type Words = Pick<Speech, 't' | 'format'>

export function segmentName({ key, name }: Pick<ResultReport['segments'][number], 'key' | 'name'>, { t }: Words): string {
  return name ?? t(key === null ? 'results.segments.none' : 'results.segments.gone')
}

export function languageName(key: string | null, { t, format }: Words): string {
  return key === null ? t('results.languages.unknown') : key === '' ? t('results.languages.any') : format.language(key)
}
