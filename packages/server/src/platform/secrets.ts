// Everything made from the application's secrets: seals, look-up indexes, signatures, random tokens.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'

export type Secrets = ReturnType<typeof createSecrets>

const purposes = [
  'mailbox',
  'code',
  'tracking',
  'mails',
  'contest',
  'agreement',
  'identity',
  'limit',
  'proof',
  'signs',
  'log',
  'pass',
  'receipt',
] as const
type Purpose = (typeof purposes)[number]

type Keys = ReturnType<typeof keysOf>

/** Each purpose has a key of its own, so that what is made for one is worthless for another. */
function keysOf(secret: string) {
  const bytes = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'parvis', purpose, 32))
  // Node makes a key object of bytes at each use, which takes seven times as long as a digest.
  const key = (purpose: string) => createSecretKey(bytes(purpose))
  return {
    /** Names the secret in what it seals, and tells nothing of it. */
    id: bytes('id').toString('base64url').slice(0, 8),
    seal: key('seal'),
    digests: Object.fromEntries(purposes.map((one) => [one, key(one)])) as Record<
      Purpose,
      KeyObject
    >,
  }
}

/**
 * The first secret makes everything; the others only read what they made, before a rotation is over
 * or before it begins.
 */
export function createSecrets(appSecret: string, others: readonly string[] = []) {
  const current = keysOf(appSecret)
  const all = [current, ...others.map(keysOf)]
  const digestWith = ({ digests }: Keys, purpose: Purpose, text: string) =>
    createHmac('sha256', digests[purpose]).update(text).digest('base64url')
  const [first = current] = all.toSorted((a, b) => (a.id < b.id ? -1 : 1))

  return {
    /** What everything sealed with the first secret begins with. */
    sealedPrefix: `2.${current.id}.`,
    /** Encrypts and authenticates (AES-256-GCM), never twice the same. */
    seal: (text: string) => `2.${current.id}.${encrypt(current, text)}`,
    unseal: (sealed: string) => unseal(all, sealed),
    /** A keyed digest: the same text always gives the same, and nobody without the key can tell. */
    digest: (purpose: Purpose, text: string) => digestWith(current, purpose, text),
    /** By each secret, the first one's first: whatever was made by any of them is among these. */
    digests: (purpose: Purpose, text: string) => all.map((keys) => digestWith(keys, purpose, text)),
    /** The same in every process that knows the same secrets, whichever is its first. */
    lockName: (purpose: Purpose, text: string) => digestWith(first, purpose, text),
    /** 256 random bits. */
    token: () => randomBytes(32).toString('base64url'),
    sixDigits: () => randomInt(0, 1_000_000).toString().padStart(6, '0'),
  }
}

function encrypt({ id, seal }: Keys, text: string) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', seal, nonce).setAAD(Buffer.from(id))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

function unseal(all: Keys[], sealed: string) {
  const [, format, id = '', data = ''] = /^(?:(2)\.([\w-]{8})|1)\.([\w-]+)$/.exec(sealed) ?? []
  if (format === '2') {
    const keys = all.find((one) => one.id === id)
    if (!keys) throw new UnknownKey()
    return decrypt(keys, data, Buffer.from(id))
  }
  // Before secrets had names: it is of one of those that are known, and only that one opens it.
  for (const keys of all) {
    try {
      return decrypt(keys, data)
    } catch {
      // Not this one.
    }
  }
  throw new UnknownKey()
}

function decrypt({ seal }: Keys, data: string, authenticated?: Buffer) {
  const bytes = Buffer.from(data, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', seal, bytes.subarray(0, 12))
  if (authenticated) decipher.setAAD(authenticated)
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** What was sealed with a secret that the settings do not name, or was touched. */
export class UnknownKey extends Error {
  constructor() {
    super('Sealed with a secret that is not among the settings.')
    this.name = 'UnknownKey'
  }
}

export function hashToken(token: string) {
  return hash('sha256', token, 'base64url')
}

export function isSame(a: string, b: string) {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
