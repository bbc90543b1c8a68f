import { Dexie } from 'dexie'

/** What tags, notes, consent, stages, own values, merges, chats and people typed by hand are written to. */
const WRITTEN = /\/(people|tagBlocks|behaviour|contacts|same)\//

let version = -1

/** A number that changes with everything that people wrote or that was seen of chats, here or in another place of this origin. */
export function writtenVersion(): number {
  if (version < 0) {
    version = 0
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => WRITTEN.test(part))) version++
    })
  }
  return version
}
