import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, sealedHeader, unseal } from '../../../lib/crypto/seal.ts'
import { SEALED_MAGIC, SealedFileError, type SealedProblem } from '../../../lib/crypto/sealed-file.ts'

/** The least that a file may ask for; what guessing costs is not what is tried here. */
const QUICK = { holds: 'team', now: Date.UTC(2026, 10, 20), iterations: 100_000, piece: 64 }
const PASSPHRASE = 'quiet river, seven lamps'

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

async function problemOf(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<SealedProblem | null> {
  try {
    await whole(unseal(inParts(bytes, 1000), passphrase, 'team'))
    return null
  } catch (error) {
    if (error instanceof SealedFileError) return error.problem
    throw error
  }
}

const PLAIN = Buffer.from(Array.from({ length: 200 }, (_, i) => i * 7))
const sealed = await whole(seal(inParts(PLAIN, 9), PASSPHRASE, QUICK))
/** Where the frames begin, and their ends: three full ones and a last of 8 bytes. */
const BODY = sealed.length - 3 * (4 + 64 + 16) - (4 + 8 + 16)

describe('a sealed file', () => {
  it('gives back what was sealed, however its bytes come, and nothing of it can be read', async () => {
    for (const length of [0, 1, 63, 64, 65, 128, 1000]) {
      const plain = Buffer.alloc(length, 'Anna Esempio ')
      const file = await whole(seal(inParts(plain, 17), PASSPHRASE, QUICK))
      expect((await whole(unseal(inParts(file, 13), PASSPHRASE, 'team'))).equals(plain)).toBe(true)
      expect(file.includes('Esempio')).toBe(false)
    }
    const again = await whole(seal(inParts(PLAIN, 9), PASSPHRASE, QUICK))
    expect(again.subarray(BODY).equals(sealed.subarray(BODY))).toBe(false)
  })

  it('says what it is to anybody, and opens for the passphrase alone', async () => {
    const header = await sealedHeader(inParts(sealed, 100))
    expect(header).toMatchObject({ version: 1, holds: 'team', made: '2026-11-20T00:00:00.000Z', kdf: { iterations: 100_000 } })
    expect(await problemOf(sealed, `${PASSPHRASE}.`)).toEqual({ code: 'passphrase' })
    expect(await problemOf(sealed, PASSPHRASE.normalize('NFD'))).toBe(null)
  })

  it('is refused with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] as number) ^ change
        const problem = await problemOf(changed)
        expect(problem).not.toBe(null)
        expect(problem?.code).not.toBe('passphrase')
        if (problem && 'at' in problem) expect(Math.abs(problem.at - at)).toBeLessThan(Math.max(BODY + 1, 100))
      }),
      { numRuns: 60, examples: Array.from({ length: 8 }, (_, i) => [BODY + i, 0x80]) },
    )
  })

  it('is refused cut anywhere, with anything after its end, with frames swapped, repeated or left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        const problem = await problemOf(sealed.subarray(0, length))
        expect(problem?.code).toBe(length < SEALED_MAGIC.length ? 'not-sealed' : 'cut')
      }),
      { numRuns: 25, examples: [[0], [BODY], [BODY + 84], [BODY + 168], [BODY + 252]] },
    )
    expect(await problemOf(Buffer.concat([sealed, Buffer.from('x')]))).toEqual({ code: 'damaged', at: sealed.length })
    const frames = [0, 1, 2].map((n) => sealed.subarray(BODY + 84 * n, BODY + 84 * (n + 1)))
    const last = sealed.subarray(BODY + 252)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { maxLength: 5 }), async (order) => {
        if (order.join() === '0,1,2') return
        const mixed = [sealed.subarray(0, BODY), ...order.map((n) => frames[n] as Buffer), last]
        expect((await problemOf(Buffer.concat(mixed)))?.code).toBe('damaged')
      }),
      { numRuns: 12 },
    )
  })

  it('tells a newer version, another kind of content and any other file apart', async () => {
    expect(await problemOf(Buffer.from('Name,Phone\nAnna,1\n'))).toEqual({ code: 'not-sealed' })
    const other = await whole(seal(inParts(PLAIN, 9), PASSPHRASE, { ...QUICK, holds: 'backup' }))
    expect(await problemOf(other)).toEqual({ code: 'holds', holds: 'backup' })
    const { writeHeader } = await import('../../../lib/crypto/sealed-header.ts')
    const { lines } = await writeHeader({ ...(await sealedHeader(inParts(sealed, 100))), version: 2 })
    expect(await problemOf(lines)).toEqual({ code: 'newer', version: 2 })
  })
})
