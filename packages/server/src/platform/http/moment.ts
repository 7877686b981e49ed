// A moment as programs give it, kept as UTC text with milliseconds so that text sorts as time.
import { z } from 'zod'

const isSensible = (value: string) => value >= '2000-' && value < '2200-'

/** With any offset: `2026-03-31T23:59:00+02:00` is kept as `2026-03-31T21:59:00.000Z`. */
export const moment = z.iso
  .datetime({ offset: true, message: 'not_a_moment' })
  .overwrite(inUtc)
  .refine(isSensible, { message: 'not_a_moment' })

function inUtc(value: string) {
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}
