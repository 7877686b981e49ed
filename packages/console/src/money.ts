// Euros as people write them ↔ cents as the server keeps them: whole numbers on the way, never a fraction.

/** Cents of `250 000` or `1 234,5`; undefined for what is no amount of money. */
export function centsOf(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace('.', ',')
  const [, euros, cents = ''] = /^(\d{1,12})(?:,(\d{1,2}))?$/.exec(plain) ?? []
  if (euros === undefined) return undefined
  return Number(`${euros}${cents.padEnd(2, '0')}`)
}

/** As it is shown in a field: cents only where there are some. */
export function writtenEuros(cents: number) {
  const digits = String(cents).padStart(3, '0')
  const [euros, rest] = [digits.slice(0, -2), digits.slice(-2)]
  return rest === '00' ? euros : `${euros},${rest}`
}

/** As it is read: grouped, with its sign, to the cent. */
export function shownEuros(cents: number, language: string) {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  })
  return format.format(cents / 100)
}
