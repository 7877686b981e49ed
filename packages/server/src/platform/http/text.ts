// Text as people may give it: NFC, without NUL or control characters, of a bounded length.
import { z } from 'zod'
import { composed, hasHeapOfMarks } from '../text/normal-form.ts'
import { isPublicHost } from './public-host.ts'
import { readAddress, withPlainHost } from './web-address.ts'

// Line feed and tab are the two control characters a person types on purpose.
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/u
const loneSurrogate = /\p{Surrogate}/u

export function tidy(text: string) {
  return composed(text.replace(/\r\n?/g, '\n')).trim()
}

/** Several lines of text. Lengths are in code points; a browser's `maxlength` never counts fewer. */
export function text(limits: { min?: number; max: number }) {
  return z
    .string()
    .overwrite(tidy)
    .refine((value) => !isForbidden(value), { message: 'forbidden_characters' })
    .min(limits.min ?? 0, { message: 'too_short' })
    .max(limits.max, { message: 'too_long' })
}

function isForbidden(text: string) {
  return forbidden.test(text) || loneSurrogate.test(text) || hasHeapOfMarks(text)
}

/** One line of text. */
export function line(limits: { min?: number; max: number }) {
  return text(limits).refine((value) => !/[\n\t]/.test(value), { message: 'single_line' })
}

/** A link that anyone may follow, at whatever port; its host is kept in its ASCII form. */
export const webAddress = z
  .string()
  .overwrite(tidy)
  // A name of 60 kB would be brought to ASCII before it is found too long.
  .max(500, { message: 'too_long', abort: true })
  .overwrite(withPlainHost)
  .max(500, { message: 'too_long' })
  .refine(isWebAddress, { message: 'not_web_address' })

function isWebAddress(value: string) {
  const url = readAddress(value)
  return url !== undefined && /^https?:$/.test(url.protocol) && isPublicHost(url.hostname)
}
