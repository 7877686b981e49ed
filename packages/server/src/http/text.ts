// Text as people may give it: NFC, without NUL or control characters, of a bounded length.
import { z } from 'zod'

// Line feed and tab are the two control characters a person types on purpose.
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/u
const loneSurrogate = /\p{Surrogate}/u

export function tidy(text: string) {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** Several lines of text. Lengths are in code points; a browser's `maxlength` never counts fewer. */
export function text(limits: { min?: number; max: number }) {
  return z
    .string()
    .overwrite(tidy)
    .refine((value) => !forbidden.test(value) && !loneSurrogate.test(value), {
      message: 'forbidden_characters',
    })
    .min(limits.min ?? 0, { message: 'too_short' })
    .max(limits.max, { message: 'too_long' })
}

/** One line of text. */
export function line(limits: { min?: number; max: number }) {
  return text(limits).refine((value) => !/[\n\t]/.test(value), { message: 'single_line' })
}

export const webAddress = z
  .string()
  .overwrite(tidy)
  .max(500, { message: 'too_long' })
  .refine(isWebAddress, { message: 'not_web_address' })

function isWebAddress(value: string) {
  if (!/^https?:\/\/[^\s]+\.[^\s]+$/iu.test(value)) return false
  if (!URL.canParse(value)) return false
  // A name before the host passes for the host, and a password in a public address is no secret.
  const { username, password } = new URL(value)
  return username === '' && password === '' && !/[\\\p{C}]/u.test(value)
}
