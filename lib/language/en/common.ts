/** Words that both the sidebar and the dashboard use. */
export const common = {
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.panelFailed': 'This part could not be shown: {panel}.',
  'common.retry': 'Try again',
  'common.why': 'Why?',
} as const
