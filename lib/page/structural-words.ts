/**
 * Words that the makers of pages build class names and test ids from. They are kept in a censored report even where the page also says
 * them to people ("Message", "Search"), since a report without them would tell nothing.
 */
export const STRUCTURAL_WORDS: ReadonlySet<string> = new Set(
  `about action active actions activity app aside attachment audio author avatar badge banner bar base block body bottom box bubble bubbles button buttons
  call caption card cell center channel chat chatlist chats class clear click close collapsed column compose composer contact container content contenteditable
  context control controls conv conversation conversations copyable core counter cover current custom data date day days default delivered detail details dialog direct
  disabled document draft drawer edit editable editor element emoji empty end entry error event expanded feed field file fill fixed focus folder footer form forward frame
  full generic grid group groups handle has head header heading hidden history holder host hover icon icons image img in inbox incoming info inner input inside invite item
  items label language large last layout left lexical light line link links list loader loading local log main manager media menu message messages messenger meta middle
  minimal modal mount name nav navigation new next none note notice notification open option options out outer outgoing overlay own page pane panel participant pending
  person phone photo picker picture pinned placeholder player plain popup post preview primary profile progress query quoted read reader receipt recent record reply
  request right role room root row rows scroll search secondary section select selectable selected self send sender sent separator service settings shell show side sidebar
  sidebars sign single slot small snippet sort source span status sticker sticky stories submit subtitle system tab table tail text thread threads thumb tick time timestamp
  title toggle toolbar top topbar transition tree type typing unread update upload user username value video view viewport virtualized visible voice widget window wrap
  wrapper write`.split(/\s+/),
)
