/** Words of the list of whom to write again. */
export const dashboardReminders = {
  'dashboard.view.reminders': 'Write again',
  'again.title': 'Write again',
  'again.lead': 'Whom you wanted to write to again, and when. It is set in the sidebar.',
  'again.empty.title': 'Nobody to write to again',
  'again.empty.text': 'Open a chat and choose a time under “Write again” in the sidebar.',
  'again.filter': 'Find by name or note',
  'again.filter.nothing': 'Nobody fits.',
  'again.overdue': 'Due',
  'again.today': 'Later today',
  'again.coming': 'Coming',
  'again.past': 'Done lately',
  'again.past.when': 'Was for {when}, done {done}',
  'again.gone': 'no longer in the base',
  'again.change.of': 'Change: {name}',
  'again.done': '{name} was taken off the list.',
} as const
