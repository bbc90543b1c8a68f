/** Maps from score to group: what they are called, where they come from and what was decided to make them whole. */
export const dashboardMaps = {
  'maps.name.eleven': 'Eleven groups by all three scores',
  'maps.note.eleven': 'A published list that names each of the 125 scores once; nothing had to be decided.',
  'maps.name.partition': 'Eleven groups by recency and the mean of the two others',
  'maps.note.partition': 'A published table of 25 squares that names each once. The mean of frequency and money is rounded up.',
  'maps.name.putler': 'Putler’s eleven groups',
  'maps.note.putler':
    'Its scores run from 0 to 5, so it is made for six bands; another number is brought to it evenly, and then some groups may stay empty. Its ranges overlap and no rule for that is published: a square goes to the group that stands first in the table, except that “Can’t lose” keeps its own, or it would have none.',
  'maps.name.recency-frequency': 'Ten groups by recency and frequency alone',
  'maps.note.recency-frequency':
    'Money is not looked at. Where it comes from, people who bought equally often may get different scores; here they stay together.',
  'maps.name.klaviyo': 'Klaviyo’s six groups',
  'maps.note.klaviyo':
    'Made for three bands: recency by 180 and 365 days, the two others by thirds. The published list names each of the 27 scores once.',
  'maps.name.r-classic': 'R package rfm, classic',
  'maps.note.r-classic':
    'As in the package the first group that matches wins, and whoever none matches is in “Others”. New, Promising and Can’t lose never come about, since groups before them name all of their scores; they are left out.',
  'maps.name.r-new': 'R package rfm 0.3.0',
  'maps.note.r-new': 'As in the package the first group that matches wins, and whoever none matches is in “Others”.',
  'maps.name.pymc': 'PyMC-Marketing’s five groups',
  'maps.note.pymc': 'Made for four bands and the mean purchase. Whoever no group names is in “Others”, as there.',
  'maps.name.own': 'Your own groups',
} as const
