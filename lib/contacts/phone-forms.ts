/**
 * Other ways in which the same subscriber's number is written: WhatsApp keeps numbers as they were when the account was made, before a country
 * changed its numbering. They propose and never prove.
 *
 * - Brazil (ANATEL, 2012 to 2016): mobile numbers got a 9 after the two digits of the area.
 * - Mexico (IFT, 2019): the 1 after the country's code of mobile numbers is gone.
 * - Argentina: mobile numbers are called from abroad with a 9 after the country's code, which many leave out.
 *
 * @param phone E.164 with `+`.
 */
export function otherForms(phone: string): string[] {
  const [, area = '', ninth, rest = ''] = /^\+55(\d{2})(9)?([6-9]\d{7})$/.exec(phone) ?? []
  if (rest !== '') return [ninth ? `+55${area}${rest}` : `+55${area}9${rest}`]
  const [, one, mexican = ''] = /^\+52(1)?(\d{10})$/.exec(phone) ?? []
  if (mexican !== '') return [one ? `+52${mexican}` : `+521${mexican}`]
  const [, nine, argentine = ''] = /^\+54(9)?(\d{10})$/.exec(phone) ?? []
  return argentine === '' ? [] : [nine ? `+54${argentine}` : `+549${argentine}`]
}
