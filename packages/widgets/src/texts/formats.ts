// Days and numbers as a language writes them.

export const formatsIn = (language: string) => ({
  // Dates of the consultation are French dates, wherever the reader is.
  day: (date: string | number) =>
    new Date(date)
      .toLocaleDateString(language, { dateStyle: 'long', timeZone: 'Europe/Paris' })
      .replace(/^1 /, language === 'fr' ? '1er ' : '1 '),
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
