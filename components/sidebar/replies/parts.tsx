/** What comes by `import()` once quick replies, or whom to write again, are opened. */
export { Replies } from './replies.tsx'
export { Reminding } from '../reminders/reminding.tsx'
