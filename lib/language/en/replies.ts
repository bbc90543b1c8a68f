/** Words of the quick replies in the sidebar, which loads them when they are opened. */
export const replies = {
  'replies.search': 'Find a quick reply',
  'replies.list': 'Quick replies',
  'replies.category': 'Category',
  'replies.category.all': 'All categories',
  'replies.none': 'There are no quick replies yet.',
  'replies.write': 'Write the first one',
  'replies.nothing': 'No quick reply fits.',
  'replies.failed': 'The quick replies could not be looked up. Type again to retry.',
  'replies.found': { one: '{n} quick reply found.', other: '{n} quick replies found.' },
  'replies.keys': 'Arrows to choose, Enter to put it in the composer, Escape to go back.',
  'replies.keys.copy': 'The composer cannot be found on this page: Enter copies the text instead.',
  'replies.anyLanguage': 'every language',
  'replies.blanks': 'Fill in: {title}',
  'replies.insert': 'Put in composer',
  'replies.back': 'Back',
} as const
