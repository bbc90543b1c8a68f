/** Heavy jobs in the import view: progress, going on after a crash, people who are missing from a full export. */
export const dashboardJob = {
  'job.full': 'The files hold everybody whom this base has',
  'job.full.help':
    'A full export: whoever of this base is missing is marked as gone. How many, and who, is shown before anything is written.',
  'job.gone.title': 'People who are missing',
  'job.gone.count': {
    one: '{n} of {of} people of “{source}” is not in these files ({share}).',
    other: '{n} of {of} people of “{source}” are not in these files ({share}).',
  },
  'job.gone.leftOut': {
    one: '{n} row could not be used: whoever stands only in it counts as missing.',
    other: '{n} rows could not be used: whoever stands only in them counts as missing.',
  },
  'job.gone.examples': 'For example:',
  'job.gone.noName': 'without a name',
  'job.gone.means':
    'Marked as gone, they keep their tags, notes and orders, get no offer, and come back as soon as a file holds them again. Undoing this import takes the marks away.',
  'job.gone.many': 'That is a large part of this base: perhaps the files are only a part of an export.',
  'job.gone.type': 'To mark them as gone, type their number: {n}',
  'job.gone.mark': { one: 'Mark {n} person as gone', other: 'Mark {n} people as gone' },
  'job.gone.keep': 'Import without marking anybody',
  'job.gone.waiting': 'Nothing is written until you answer.',
  'job.rate': { one: '{n} row a second', other: '{n} rows a second' },
  'job.remaining': 'about {time} left',
  'job.resume.title': 'An import was interrupted',
  'job.resume.text':
    'The import of {files} stopped at {share} on {date}, e.g. because the browser was closed. Your customer base is as it was before it.',
  'job.resume.ask': {
    one: 'Choose the same file again below, and it goes on with the choices that you made.',
    other: 'Choose the same {n} files again below, and it goes on with the choices that you made.',
  },
  'job.resume.file': '{name}, {size}',
  'job.resume.differ':
    'These are not the files from before: missing is {missing}. What you chose is shown below as a new import; for the interrupted one choose the same files again.',
  'job.resume.go': 'Go on',
  'job.resume.leave': 'Leave it',
  'job.undo.interrupted': 'The undoing was interrupted. The import still stands; undo it again.',
  'job.summary.events': 'Events',
  'job.summary.gone': {
    one: '{n} person is no longer there and was marked as gone.',
    other: '{n} people are no longer there and were marked as gone.',
  },
  'job.summary.back': {
    one: '{n} person who had been marked as gone is there again.',
    other: '{n} people who had been marked as gone are there again.',
  },
  'job.summary.nothing': 'Nothing has changed since the last import.',
} as const
