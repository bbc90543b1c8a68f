/** Paths on a 16 px grid, drawn with a line of 1.5 px in the colour of the text. */
const PATHS = {
  check: 'M3 8.5l3.2 3L13 4.5',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  doubt: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
  error: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 5v3.5M8 11v.1',
  chat: 'M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z',
  'fold-left': 'M3 3v10M13 8H6M9 5L6 8l3 3',
  'fold-right': 'M13 3v10M3 8h7M7 5l3 3-3 3',
  'open-left': 'M3 3v10M6 8h7M10 5l3 3-3 3',
  'open-right': 'M13 3v10M10 8H3M6 5L3 8l3 3',
  'to-left': 'M2.5 3.5h11v9h-11zM6.5 3.5v9M4.5 6v.1M4.5 8v.1',
  'to-right': 'M2.5 3.5h11v9h-11zM9.5 3.5v9M11.5 6v.1M11.5 8v.1',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  group:
    'M6 7.5a2 2 0 100-4 2 2 0 000 4zM2.5 12.5c0-2 1.5-3 3.5-3s3.5 1 3.5 3M10.5 7.5a1.7 1.7 0 100-3.4M11 9.6c1.6.2 2.5 1.2 2.5 2.9',
  info: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.5V11M8 5v.1',
  insert: 'M13 3v4.5a2 2 0 01-2 2H3.5M6.5 6.5l-3 3 3 3',
  key: 'M5 5.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6zM7.8 8h6.2M13.2 8v2.6M10.8 8v2',
  more: 'M3.3 8a.2.2 0 10.4 0 .2.2 0 10-.4 0M7.8 8a.2.2 0 10.4 0 .2.2 0 10-.4 0M12.3 8a.2.2 0 10.4 0 .2.2 0 10-.4 0',
  person: 'M8 7.5a2.7 2.7 0 100-5.4 2.7 2.7 0 000 5.4zM2.8 14c0-2.9 2.2-4.5 5.2-4.5s5.2 1.6 5.2 4.5',
  plus: 'M8 3v10M3 8h10',
  redo: 'M13 6.5H6.5a3.2 3.2 0 000 6.5H10M10.5 4L13 6.5 10.5 9',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM10.5 10.5L14 14',
  settings:
    'M2 4.8h6.2M11.8 4.8H14M10 3a1.8 1.8 0 100 3.6A1.8 1.8 0 0010 3zM2 11.2h2.2M7.8 11.2H14M6 9.4a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z',
  todo: 'M8 4a4 4 0 100 8 4 4 0 000-8z',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 9h6l.5-9',
  undo: 'M3 6.5h6.5a3.2 3.2 0 010 6.5H6M5.5 4L3 6.5 5.5 9',
  upload: 'M8 10.5v-8M5 5.5l3-3 3 3M3 10.5v3h10v-3',
} as const

export type IconName = keyof typeof PATHS

/** A drawing beside words: it carries no meaning alone and is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
