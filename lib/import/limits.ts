/**
 * Bytes of all files of one import. Measured in Chromium: 13 million orders in 554 MB take 0.9 GB of memory to read. More is refused
 * before anything is written.
 */
export const MOST_BYTES = 640 * 1024 * 1024

/** Rows left out that are kept one by one; all of them are counted. */
export const MOST_LEFT_OUT = 100_000

/** Rows that the preview looks at. */
export const PREVIEW_ROWS = 10_000
