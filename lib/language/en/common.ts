/** Words that both the sidebar and the dashboard use. */
export const common = {
  'common.retry': 'Try again',
} as const
