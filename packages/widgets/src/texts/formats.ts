// Days and numbers as a language writes them.

// Dates of the consultation are French dates, wherever the reader is.
const timeZone = 'Europe/Paris'

const dayIn = (language: string) => (date: string | number) =>
  new Date(date)
    .toLocaleDateString(language, { dateStyle: 'long', timeZone })
    .replace(/^1 /, language === 'fr' ? '1er ' : '1 ')

export const formatsIn = (language: string) => ({
  day: dayIn(language),
  /** The last day of what ends at midnight on the next, in the words of the pages; else the hour too. */
  lastDay: (end: string) => {
    const french = language === 'fr'
    const hour = new Date(end).toLocaleTimeString('fr', { timeStyle: 'short', timeZone })
    const isWhole = hour === '00:00'
    const at = isWhole ? '' : (french ? ' à ' : ' at ') + hour
    const day = dayIn(language)(Date.parse(end) - (isWhole ? 1 : 0))
    return day + at + (french ? ' (heure de Paris)' : ' (Paris time)')
  },
  number: (amount: number) => amount.toLocaleString(language),
  euros: (cents: number) =>
    (cents / 100).toLocaleString(language, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: cents % 100 ? 2 : 0,
      maximumFractionDigits: 2,
    }),
})

export type Formats = ReturnType<typeof formatsIn>
