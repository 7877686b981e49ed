// Texts, lines and addresses of the contract: what each may be, and of what length.
import { z } from 'zod'
import { isPublicHost } from '../addresses/public-host.ts'
import { asUri, readAddress, withPlainHost } from '../addresses/web-address.ts'
import { isForbidden, tidy, tidyAddress, tidyLine, visibleLength } from '../text/written.ts'

/** Several lines of text. Lengths are in code points; a browser's `maxlength` never counts fewer. */
export function text(limits: { min?: number; max: number }) {
  return written(tidy, limits)
}

/** One line of text. */
export function line(limits: { min?: number; max: number }) {
  return written(tidyLine, limits).refine((value) => !/[\n\t]/.test(value), {
    message: 'single_line',
  })
}

function written(
  tidied: (text: string) => string,
  { min = 0, max }: { min?: number; max: number },
) {
  return (
    z
      .string()
      .overwrite(tidied)
      .refine((value) => !isForbidden(value), { message: 'forbidden_characters' })
      // Told once, and without an end: what an object holds together is looked at all the same.
      .min(min, { message: 'too_short' })
      // Signs that nobody sees fill no text.
      .refine((value) => value.length < min || visibleLength(value) >= min, {
        message: 'too_short',
        params: { limit: min },
      })
      .max(max, { message: 'too_long' })
  )
}

/** A link that anyone may follow, at whatever port; its host is kept in its ASCII form. */
export const webAddress = z
  .string()
  .overwrite(tidyAddress)
  // A name of 60 kB would be brought to ASCII before it is found too long.
  .max(500, { message: 'too_long', abort: true })
  .overwrite((typed) => asUri(withPlainHost(typed)))
  .max(500, { message: 'too_long' })
  .refine(isWebAddress, { message: 'not_web_address' })

function isWebAddress(value: string) {
  const url = readAddress(value)
  return url !== undefined && /^https?:$/.test(url.protocol) && isPublicHost(url.hostname)
}
