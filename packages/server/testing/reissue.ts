// An ID token made again with something wrong in it: other claims, or another way of signing.
import { createHmac, type KeyObject, sign } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** `alg` other than RS256: no signature at all, or one under the secret that the client shares. */
export type Reissue = { claims?: Record<string, unknown>; alg?: 'RS256' | 'none' | 'HS256' }

type Keys = { privateKey: KeyObject; secret: string }

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString())

function remade(token: string, { claims, alg = 'RS256' }: Reissue, { privateKey, secret }: Keys) {
  const [head, payload] = token.split('.')
  const body = `${encode({ ...decode(head), alg })}.${encode({ ...decode(payload), ...claims })}`
  const signatures = {
    RS256: () => sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url'),
    HS256: () => createHmac('sha256', secret).update(body).digest('base64url'),
    none: () => '',
  }
  return `${body}.${signatures[alg]()}`
}

/** The answer of the token endpoint, with its ID token made again. */
export function reissueIn(response: ServerResponse, reissue: Reissue, keys: Keys) {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: Buffer | string) => {
    const answer = JSON.parse(String(body))
    response.removeHeader('Content-Length')
    return end(JSON.stringify({ ...answer, id_token: remade(answer.id_token, reissue, keys) }))
  }) as typeof response.end
}
