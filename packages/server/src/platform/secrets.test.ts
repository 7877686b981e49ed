// Seals, digests, tokens and receipts: unreadable without the key, never twice the same.
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { randomIds } from './ids.ts'
import { createSecrets, hashToken, isSame, UnknownKey } from './secrets.ts'

const secrets = createSecrets('a secret of at least thirty-two characters')
const others = createSecrets('another secret of thirty-two characters')

test('what is sealed is opened by the same key only, and never looks the same twice', () => {
  const sealed = secrets.seal('léa@courriel.example 👍')
  expect(secrets.unseal(sealed)).toBe('léa@courriel.example 👍')
  expect(secrets.seal('léa@courriel.example 👍')).not.toBe(sealed)
  expect(sealed).not.toContain('courriel')
  expect(() => others.unseal(sealed)).toThrow()
})

describe('while a secret is replaced by another', () => {
  const old = createSecrets('a secret of at least thirty-two characters')
  const both = createSecrets('another secret of thirty-two characters', [
    'a secret of at least thirty-two characters',
  ])

  test('what either sealed is opened, and only the first seals', () => {
    expect(both.unseal(old.seal('léa'))).toBe('léa')
    expect(both.unseal(others.seal('léa'))).toBe('léa')
    expect(both.seal('léa').startsWith(both.sealedPrefix)).toBe(true)
    expect(others.unseal(both.seal('léa'))).toBe('léa')
    expect(() => old.unseal(both.seal('léa'))).toThrow(UnknownKey)
  })

  test('what was sealed before secrets had names still opens', () => {
    // Sealed with the first secret by the format that came before.
    const before = `1.${beforeNames('a secret of at least thirty-two characters', 'léa')}`
    expect(old.unseal(before)).toBe('léa')
    expect(both.unseal(before)).toBe('léa')
    expect(() => others.unseal(before)).toThrow(UnknownKey)
  })

  test('the digests of both are known, and the lock is the same in both orders', () => {
    expect(both.digests('mailbox', 'lea')).toEqual([
      others.digest('mailbox', 'lea'),
      old.digest('mailbox', 'lea'),
    ])
    const turned = createSecrets('a secret of at least thirty-two characters', [
      'another secret of thirty-two characters',
    ])
    expect(turned.lockName('mailbox', 'lea')).toBe(both.lockName('mailbox', 'lea'))
  })
})

/** The earlier format, by hand: no name of the secret, nothing authenticated beside. */
function beforeNames(secret: string, text: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, 'parvis', 'seal', 32))
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

test('a seal that was touched does not open', () => {
  const sealed = secrets.seal('moi')
  for (let at = 2; at < sealed.length - 1; at += 1) {
    const touched = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    expect(() => secrets.unseal(touched)).toThrow()
  }
})

test('a digest is the same for the same text, purpose and key, and for nothing else', () => {
  const digest = secrets.digest('mailbox', 'lea@courriel.example')
  expect(secrets.digest('mailbox', 'lea@courriel.example')).toBe(digest)
  expect(secrets.digest('tracking', 'lea@courriel.example')).not.toBe(digest)
  expect(secrets.digest('mailbox', 'lea@courriel.exemple')).not.toBe(digest)
  expect(others.digest('mailbox', 'lea@courriel.example')).not.toBe(digest)
})

test('tokens are long and unlike; only their digest is kept', () => {
  const tokens = Array.from({ length: 1000 }, secrets.token)
  expect(new Set(tokens).size).toBe(1000)
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
  expect(hashToken(tokens[0] ?? '')).not.toContain(tokens[0])
})

test('codes are six digits, the small ones too', () => {
  const codes = Array.from({ length: 5000 }, secrets.sixDigits)
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
  expect(codes.some((code) => code.startsWith('0'))).toBe(true)
  expect(new Set(codes).size).toBeGreaterThan(4900)
})

test('receipts can be read out: no I, L, O or U', () => {
  const receipts = Array.from({ length: 1000 }, randomIds.receipt)
  const shape = /^PV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/
  expect(receipts.filter((one) => !shape.test(one))).toEqual([])
  expect(new Set(receipts).size).toBe(1000)
})

test('comparing takes any two texts', () => {
  expect(isSame('abc', 'abc')).toBe(true)
  for (const other of ['abd', 'ab', 'abcd', '', 'é']) expect(isSame('abc', other)).toBe(false)
})
