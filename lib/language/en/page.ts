/** Words that stand in the messenger's own page. Kept apart: the content script carries these alone. */
export const page = {
  'page.frame': 'Recency: the customer of the open chat',
  'page.show': 'Show Recency',
  'page.hide': 'Hide Recency',
  'page.failed': 'Recency could not be shown on this page. Reload the page to try again.',
  'page.pointing': 'Press to choose · arrow keys: wider, narrower · Enter: choose · Esc: stop',
} as const
