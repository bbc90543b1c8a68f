/** What a passphrase gives: the key, and bytes by which a wrong passphrase is known at once. */
export interface SealingKey {
  key: CryptoKey
  check: Uint8Array<ArrayBuffer>
}

const CHECK_BYTES = 16

/**
 * PBKDF2 stretches the passphrase once (the slow part); HKDF (RFC 5869) parts what comes of it into the key and the check, of which neither
 * tells the other. The passphrase is taken in the form NFC, so that it does not hang on the keyboard how an accent is written.
 */
export async function sealingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<SealingKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'))
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, 256)
  const root = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const key = await crypto.subtle.deriveKey(parted('key'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const check = new Uint8Array(await crypto.subtle.deriveBits(parted('check'), root, CHECK_BYTES * 8))
  return { key, check }
}

function parted(what: string): HkdfParams {
  const info = new TextEncoder().encode(`recency sealed file ${what}`)
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }
}
