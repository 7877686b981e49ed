// A moment between the server, which says it in UTC, and a field, which shows it as clocks here do.

const two = (part: number) => String(part).padStart(2, '0')

/** As `datetime-local` holds it; empty for none. */
export function toField(at: string | null) {
  if (!at) return ''
  const date = new Date(at)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Null: nothing is written, or no date. */
export function fromField(text: string | undefined) {
  const date = new Date(text ?? '')
  return text && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

/** So many days later at the same hour, also where clocks change in between. */
export function daysLater(text: string, days: number) {
  const at = fromField(text)
  if (!at) return text
  const date = new Date(at)
  date.setDate(date.getDate() + days)
  return toField(date.toISOString())
}
