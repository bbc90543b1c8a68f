/** What is known of a person while matching, as bits. */
export const KNOWN = 1
/** An id that the import's own source gave. */
export const HAS_ID = 2
export const HAS_MAIL = 4
