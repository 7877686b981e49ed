// Everything made from the application's secret: seals, look-up indexes, signatures, random tokens.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'

export type Secrets = ReturnType<typeof createSecrets>

/** Each purpose has a key of its own, so that what is made for one is worthless for another. */
export function createSecrets(appSecret: string) {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', appSecret, 'parvis', purpose, 32))
  const sealKey = key('seal')
  const keys = {
    mailbox: key('mailbox'),
    code: key('code'),
    tracking: key('tracking'),
    mails: key('mails'),
    contest: key('contest'),
    identity: key('identity'),
  }

  return {
    /** Encrypts and authenticates (AES-256-GCM), never twice the same. */
    seal(text: string) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    unseal(sealed: string) {
      const bytes = Buffer.from(sealed.slice(2), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    /** A keyed digest: the same text always gives the same, and nobody without the key can tell. */
    digest(purpose: keyof typeof keys, text: string) {
      return createHmac('sha256', keys[purpose]).update(text).digest('base64url')
    },
    /** 256 random bits. */
    token: () => randomBytes(32).toString('base64url'),
    sixDigits: () => randomInt(0, 1_000_000).toString().padStart(6, '0'),
  }
}

export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('base64url')
}

export function isSame(a: string, b: string) {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
