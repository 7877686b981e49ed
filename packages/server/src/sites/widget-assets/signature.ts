// What proves that a file of the elements is ours: a digest for one version, a signature across all of them.
import { createHash, sign } from 'node:crypto'
import type { SigningKey } from './keys.ts'

const digest = (algorithm: 'sha256' | 'sha384', content: string) =>
  createHash(algorithm).update(content).digest('base64')

/** For the `integrity` of an address that never changes. */
export const integrityOf = (content: string) => `sha384-${digest('sha384', content)}`

/** For the `integrity` of the address that rolls: any of the keys is enough. */
export const integrityBy = (keys: readonly SigningKey[]) =>
  keys.map(({ name }) => `ed25519-${name}`).join(' ')

/**
 * HTTP message signatures (RFC 9421) over the digest of the content before its encoding, with the tag of
 * signature-based integrity. Nothing where there is no key.
 */
export function signatureHeaders(
  content: string,
  keys: readonly SigningKey[],
): Record<string, string> {
  if (keys.length === 0) return {}
  const unencoded = `sha-256=:${digest('sha256', content)}:`
  const signed = keys.map((key, index) => {
    const parameters = `("unencoded-digest";sf);keyid="${key.name}";tag="sri"`
    const base = `"unencoded-digest";sf: ${unencoded}\n"@signature-params": ${parameters}`
    const signature = sign(null, Buffer.from(base), key.privateKey).toString('base64')
    return { label: `parvis${index + 1}`, parameters, signature }
  })
  return {
    'Unencoded-Digest': unencoded,
    'Signature-Input': signed.map((one) => `${one.label}=${one.parameters}`).join(', '),
    Signature: signed.map((one) => `${one.label}=:${one.signature}:`).join(', '),
  }
}
