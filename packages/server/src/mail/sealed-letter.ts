// The HTML of a letter, sealed: whoever has it may ask for the page that shows it, and nobody else can make one.
import type { Secrets } from '../platform/secrets.ts'

const prefix = 'letter:'

export const sealLetter = (secrets: Pick<Secrets, 'seal'>, html: string) =>
  secrets.seal(prefix + html)

/** Undefined for what we did not seal, or sealed for something else. */
export function unsealLetter(secrets: Pick<Secrets, 'unseal'>, sealed: string) {
  try {
    const text = secrets.unseal(sealed)
    return text.startsWith(prefix) ? text.slice(prefix.length) : undefined
  } catch {
    return undefined
  }
}
