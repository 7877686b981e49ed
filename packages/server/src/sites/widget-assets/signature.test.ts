// Signatures of the elements' files, verified as a browser would, by other code than what made them.
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from '../../platform/settings/config.ts'
import { readSigningKeys } from './keys.ts'
import { integrityBy, integrityOf, signatureHeaders } from './signature.ts'

const newKey = (type: 'ed25519' | 'ed448' = 'ed25519') =>
  (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ed448')).privateKey
    .export({ format: 'der', type: 'pkcs8' })
    .toString('base64')

const content = 'console.log("élément")'

/** Reads the headers from what RFC 9421 says of them; answers the names of the keys that hold. */
function keysThatHold(body: string, headers: Record<string, string>) {
  const sha = createHash('sha256').update(body).digest('base64')
  if (headers['Unencoded-Digest'] !== `sha-256=:${sha}:`) return []
  const inputs = (headers['Signature-Input'] ?? '').split(', ')
  return inputs.flatMap((input) => {
    const [label = '', ...rest] = input.split('=')
    const parameters = rest.join('=')
    const name = /keyid="([^"]+)"/.exec(parameters)?.[1] ?? ''
    const signature = new RegExp(`${label}=:([^:]+):`).exec(headers.Signature ?? '')?.[1] ?? ''
    const x = Buffer.from(name, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const base = `"unencoded-digest";sf: ${headers['Unencoded-Digest']}\n"@signature-params": ${parameters}`
    return verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64')) ? [name] : []
  })
}

test('one key: the file holds, another one does not, nor another key’s name', () => {
  const keys = readSigningKeys(newKey()) ?? []
  const headers = signatureHeaders(content, keys)
  expect(headers['Signature-Input']).toMatch(
    /^parvis1=\("unencoded-digest";sf\);keyid="[A-Za-z0-9+/]{43}=";tag="sri"$/,
  )
  expect(keysThatHold(content, headers).map((name) => `ed25519-${name}`)).toEqual([
    integrityBy(keys),
  ])
  expect(keysThatHold(`${content} `, headers)).toEqual([])
  const others = readSigningKeys(newKey()) ?? []
  const forged = headers['Signature-Input']?.replace(keys[0]?.name ?? '', others[0]?.name ?? '')
  expect(keysThatHold(content, { ...headers, 'Signature-Input': forged ?? '' })).toEqual([])
})

test('two keys while one replaces the other: both hold, and pages may name either', () => {
  const keys = readSigningKeys(`${newKey()} ${newKey()}`) ?? []
  expect(keysThatHold(content, signatureHeaders(content, keys))).toEqual(
    keys.map(({ name }) => name),
  )
  expect(integrityBy(keys)).toMatch(/^ed25519-\S{44} ed25519-\S{44}$/)
})

test('no key: nothing is signed', () => {
  expect(signatureHeaders(content, [])).toEqual({})
  expect(integrityBy([])).toBe('')
})

test('what is no such key is a fault of the settings', () => {
  for (const wrong of ['x', newKey('ed448'), `${newKey()} x`]) {
    expect(() => readConfig({ PARVIS_MODE: 'demo', WIDGET_SIGNING_KEYS: wrong })).toThrow(
      /WIDGET_SIGNING_KEYS: must be Ed25519 keys/,
    )
  }
  const one = readConfig({ PARVIS_MODE: 'demo', WIDGET_SIGNING_KEYS: newKey() })
  expect(one.widgetKeys).toHaveLength(1)
})

test('a digest is written as openssl writes it', () => {
  expect(integrityOf('')).toBe(
    'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
  )
})
