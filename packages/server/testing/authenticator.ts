// An authenticator made of code: keys of its own, and answers that a test may spoil.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; rp?: { id?: string }; rpId?: string }

export type Spoil = {
  origin?: string
  rpId?: string
  challenge?: string
  /** Present only, not verified by a code or a finger. */
  isUnverified?: boolean
  counter?: number
}

export type Authenticator = ReturnType<typeof createAuthenticator>

/** Speaks as a browser at this origin does, with what the server asked. */
export function createAuthenticator(origin: string) {
  const id = randomBytes(32)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const state = { counter: 0 }
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url') }
  const common = { ...named, type: 'public-key', clientExtensionResults: {} }

  const clientData = (type: string, { challenge }: Options, spoil: Spoil) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: spoil.challenge ?? challenge,
        crossOrigin: false,
        origin: spoil.origin ?? origin,
      }),
    )
  const header = (options: Options, spoil: Spoil, flags: number) => {
    const site = spoil.rpId ?? options.rp?.id ?? options.rpId ?? ''
    const counter = Buffer.alloc(4)
    state.counter = spoil.counter ?? state.counter + 1
    counter.writeUInt32BE(state.counter)
    const seen = spoil.isUnverified ? 0x01 : 0x05
    return Buffer.concat([sha256(Buffer.from(site)), Buffer.from([flags | seen]), counter])
  }

  return {
    id: named.id,
    /** The answer to an enrolment, as the page's form carries it. */
    create(options: Options, spoil: Spoil = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = [Buffer.alloc(16), length, id, coseKey(publicKey)]
      const authData = Buffer.concat([header(options, spoil, 0x40), ...attested])
      const object = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const response = {
        clientDataJSON: clientData('webauthn.create', options, spoil).toString('base64url'),
        attestationObject: object.toString('base64url'),
        transports: ['internal'],
      }
      return JSON.stringify({ ...common, response })
    },
    /** The answer to a sign-in. */
    get(options: Options, spoil: Spoil = {}) {
      const data = clientData('webauthn.get', options, spoil)
      const authData = header(options, spoil, 0)
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)
      const response = {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return JSON.stringify({ ...common, response })
    },
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

function coseKey(key: KeyObject) {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

/** As much of CBOR as an authenticator speaks. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)])
    return Buffer.concat([head(5, value.size), ...pairs])
  }
  throw new TypeError('An authenticator does not say this.')
}

function head(major: number, size: number) {
  if (size < 24) return Buffer.from([(major << 5) | size])
  if (size < 256) return Buffer.from([(major << 5) | 24, size])
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255])
}
