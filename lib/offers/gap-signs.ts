/** Stands where a mark had neither value nor fallback. A noncharacter: it is in no text that people exchange. */
export const GAP = '\uFDD0'
/** Stands behind a value that ends in a full stop ("Esempio Inc."), which then needs no second one. */
export const END = '\uFDD1'

/** Classes of regular expressions (flag `u`) for what stands around a gap. */
export const SPACE = '[ \\t\\u00A0\\u202F\\u3000]'
export const COMMA = '[,;、،؛，；]'
export const COLON = '[:：]'
/** What ends a sentence. */
export const STOP = '[.!?…。！？؟।]'
export const DASH = '[-–—|·•/&+]'
