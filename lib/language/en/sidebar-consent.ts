/** Words of what a messenger's rules allow, and of whence a record of consent came. */
export const sidebarConsent = {
  'window.label': 'What this messenger allows',
  'window.open.minutes': { one: 'Offers allowed: {n} minute left', other: 'Offers allowed: {n} minutes left' },
  'window.open.hours': { one: 'Offers allowed: {n} hour left', other: 'Offers allowed: {n} hours left' },
  'window.human.minutes': {
    one: 'No offers; a personal answer is allowed for {n} minute',
    other: 'No offers; a personal answer is allowed for {n} minutes',
  },
  'window.human.hours': {
    one: 'No offers; a personal answer is allowed for {n} hour',
    other: 'No offers; a personal answer is allowed for {n} hours',
  },
  'window.human.days': {
    one: 'No offers; a personal answer is allowed for {n} day',
    other: 'No offers; a personal answer is allowed for {n} days',
  },
  'window.closed': 'Closed: they last wrote more than 7 days ago.',
  'window.unknown': 'Whether offers are allowed is not known: it is not certain when they last wrote.',
  'window.why': 'Why?',
  'window.rule':
    'Meta’s rule for Messenger and Instagram: offers only within 24 hours of the customer’s last message. A person may answer until 7 days after it, but not to advertise. When the customer writes, the time starts anew.',
  'window.source': 'Read Meta’s rule',
  'consent.by.message': 'they wrote “{words}” on {day}',
  'consent.by.link': 'came by “{name}” on {day}',
  'consent.by.team': 'recorded by a colleague on {day}',
  'consent.by.teamMessage': 'they wrote “{words}” to a colleague on {day}',
} as const
