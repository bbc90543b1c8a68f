/**
 * Other ways in which the same subscriber's number is written: before a country changed its numbering, with what is only dialled at home, or as
 * WhatsApp keeps it from when an account was made. They propose and never prove.
 */
interface NumberingRule {
  /** Leading digits of the numbers that it may concern. */
  begins: readonly string[]
  /** All ways of writing this number, the canonical one first; null where the rule says nothing of it. `digits` are without `+`. */
  forms: (digits: string) => string[] | null
}

/** Argentina's areas of three digits; Buenos Aires is 11, all others have four (Plan Fundamental de Numeración Nacional, Resolución SC 46/97). */
const ARGENTINE_AREAS = /^(?:22[013]|23[067]|249|26[01346]|280|29[147-9]|336|34[1-358]|35[138]|36[24]|37[069]|38[013578])/

const RULES: readonly NumberingRule[] = [
  {
    // Brazil: mobile numbers got a 9 after the two digits of the area (ANATEL, Resolução 553/2010, from 2012 to November 2016).
    begins: ['55'],
    forms: (digits) => {
      const [, area, rest] = /^55(\d{2})9?([6-9]\d{7})$/.exec(digits) ?? []
      return rest === undefined ? null : [`55${area}9${rest}`, `55${area}${rest}`]
    },
  },
  {
    // Argentina: mobile numbers are called from abroad with a 9 before the area, at home with a 15 after it (ITU-T, national numbering plan of
    // Argentina); many leave out either, or keep the 15. Areas begin with 1, 2 or 3.
    begins: ['54'],
    forms: (digits) => {
      const [, national = ''] = /^549?([123]\d{9}|[123]\d{11})$/.exec(digits) ?? []
      const area = national.startsWith('11') ? 2 : ARGENTINE_AREAS.test(national) ? 3 : 4
      const rest = national.length === 10 ? national.slice(area) : national.slice(area + 2)
      if (national === '' || (national.length === 12 && national.slice(area, area + 2) !== '15')) return null
      const place = national.slice(0, area)
      return [`549${place}${rest}`, `54${place}${rest}`, `54${place}15${rest}`]
    },
  },
  {
    // Mexico: the 1 after the country's code of mobile numbers is gone since 3 August 2019 (IFT, Plan Técnico Fundamental de Numeración, 2018).
    begins: ['52'],
    forms: (digits) => {
      const [, rest] = /^521?(\d{10})$/.exec(digits) ?? []
      return rest === undefined ? null : [`52${rest}`, `521${rest}`]
    },
  },
  {
    // Russia and Kazakhstan: 8 is dialled at home for +7, and some write it for +7 or after it. +87 with nine digits more, and +89, are nobody
    // else's (ITU-T E.164, assigned country codes); +84, +85, +86 are, so that fixed lines written so are left alone.
    begins: ['7', '8'],
    forms: (digits) => {
      const [, rest] = /^(?:7|78|8(?=[79]))([3-9]\d{9})$/.exec(digits) ?? []
      if (rest === undefined) return null
      return /^[79]/.test(rest) ? [`7${rest}`, `8${rest}`, `78${rest}`] : [`7${rest}`, `78${rest}`]
    },
  },
  {
    // Italy: since 1998 the 0 of fixed lines is dialled and written from abroad too. Only Milan (02) and Rome (06) can be told without it, since
    // no Italian number begins with 2 or 6 (AGCOM, Piano nazionale di numerazione, delibera 9/03/CIR: 2 and 6 are reserved).
    begins: ['39'],
    forms: (digits) => {
      const [, rest] = /^390?([26]\d{6,9})$/.exec(digits) ?? []
      return rest === undefined ? null : [`390${rest}`, `39${rest}`]
    },
  },
]

/** The other forms of a number. @param phone E.164 with `+`. */
export function otherForms(phone: string): string[] {
  const digits = phone.slice(1)
  return formsOf(digits)
    .filter((form) => form !== digits)
    .map((form) => `+${form}`)
}

/** The one form that stands for all of a number. @param phone E.164 with `+`. */
export function canonicalPhone(phone: string): string {
  return `+${formsOf(phone.slice(1))[0]}`
}

/** The same for a key of the index of numbers: its digits as a whole number. Quick for numbers that no rule concerns. */
export function canonicalPhoneKey(key: number): number {
  let leading = key
  while (leading >= 100) leading = Math.trunc(leading / 10)
  if (!CONCERNED.has(leading)) return key
  return Number(formsOf(String(key))[0])
}

/** First two digits of the numbers that some rule may concern. */
const CONCERNED = new Set(
  RULES.flatMap(({ begins }) => begins).flatMap((digits) =>
    digits.length === 2 ? [Number(digits)] : Array.from({ length: 10 }, (_, next) => Number(digits) * 10 + next),
  ),
)

function formsOf(digits: string): string[] {
  for (const { begins, forms } of RULES) {
    const found = begins.some((start) => digits.startsWith(start)) ? forms(digits) : null
    if (found) return found
  }
  return [digits]
}
