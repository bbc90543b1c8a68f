/** What pictures of figures say, and the portrait of a segment. */
export const portrait = {
  'chart.as-table': 'Show as a table',
  'chart.as-picture': 'Show as a picture',
  'chart.failed': 'The picture cannot be shown here; the table says the same.',
  'chart.day': 'Day',
} as const
