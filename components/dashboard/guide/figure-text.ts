import type { FigureValue, GoalFigure } from '../../../lib/goals/goal.ts'
import type { Speech } from '../../ui/language.tsx'

/** A figure as people say it: a share, a sum of money for each person, replies for each message. */
export function figureText(figure: GoalFigure, { part, whole }: FigureValue, currency: string, { t, format }: Speech): string {
  if (whole === 0) return t('guide.nothing')
  if (figure === 'spent-per-person') return format.money({ minor: Math.round(part / whole), currency })
  if (figure === 'replies-per-message') return format.number(Math.round((part / whole) * 100) / 100)
  return format.percent(part / whole)
}

/** What it was reckoned from. */
export function fromText(figure: GoalFigure, { part, whole }: FigureValue, currency: string, { t, format }: Speech): string {
  const said = figure === 'spent-per-person' ? format.money({ minor: part, currency }) : format.number(part)
  return t(`guide.from.${figure}`, { part: said, whole })
}
