/** Zeros of the scripts whose digits files are written with: Arabic-Indic, its Persian form, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

/** Text with digits of other scripts as 0 to 9 and full-width signs narrow; marks of direction left out. ASCII comes back as it is. */
export function westernDigits(text: string): string {
  if (isAscii(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/g, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g, western)
}

function western(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code
  return String(code - zero)
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
