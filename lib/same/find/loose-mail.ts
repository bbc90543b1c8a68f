/**
 * The one form of a Gmail address: dots in the part before the @ say nothing, nor does what follows a plus (Google, "Dots don't matter in Gmail
 * addresses", support.google.com/mail/answer/7436150). '' for any other provider, whose rules are their own. @param mail lower case.
 */
export function looseMail(mail: string): string {
  const [, local = ''] = /^([^@]+)@(?:gmail|googlemail)\.com$/.exec(mail) ?? []
  const plain = local.replace(/\+.*$/, '').replaceAll('.', '')
  return plain === '' ? '' : `${plain}@gmail.com`
}
