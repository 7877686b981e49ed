// The keys that sign the elements' files, as the setting gives them.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** `name`: the public key in base64, as `integrity="ed25519-…"` and `keyid` write it. */
export type SigningKey = Readonly<{ privateKey: KeyObject; name: string }>

/** PKCS#8 in base64, separated by spaces; undefined when one of them is not an Ed25519 key. */
export function readSigningKeys(text: string): readonly SigningKey[] | undefined {
  const keys = text.split(' ').filter(Boolean).map(readKey)
  return keys.every((key) => key !== undefined) ? keys : undefined
}

function readKey(text: string): SigningKey | undefined {
  try {
    const key = Buffer.from(text, 'base64')
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    if (privateKey.asymmetricKeyType !== 'ed25519') return undefined
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
    return { privateKey, name: Buffer.from(x, 'base64url').toString('base64') }
  } catch {
    return undefined
  }
}
