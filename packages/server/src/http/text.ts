// Text as people may give it: NFC, without NUL or control characters, of a bounded length.
import { z } from 'zod'
import { composed, hasHeapOfMarks } from '../language/normal-form.ts'

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

export const webAddress = z
  .string()
  .overwrite(tidy)
  // A name of 60 kB would be brought to ASCII before it is found too long.
  .max(500, { message: 'too_long', abort: true })
  .refine(isWebAddress, { message: 'not_web_address' })

function isWebAddress(value: string) {
  const [, rest = ''] = /^https?:\/\/(\S+)$/iu.exec(value) ?? []
  if (!rest.slice(1, -1).includes('.')) return false
  if (!URL.canParse(value)) return false
  // A name before the host passes for the host, and a password in a public address is no secret.
  const { username, password } = new URL(value)
  return username === '' && password === '' && !/[\\\p{C}]/u.test(value)
}
