// The key by which a request may be sent again without doing its act again: a header, for a day.
import { toJson } from '../db/json.ts'
import { refuse } from '../refusal.ts'
import { hashToken } from '../secrets.ts'
import type { Actor, Context } from './context.ts'
import type { KeyedRequest } from './team.ts'

export const requestKeyHeader = 'Idempotency-Key'
export const longestRequestKey = 200

type Asked = { actor: Pick<Actor, 'id'>; operation: string; input: object }

/** Undefined when it bears none. Of one member and one operation: others may use the same. */
export function keyedRequest(
  c: Context,
  { actor, operation, input }: Asked,
): KeyedRequest | undefined {
  const given = c.req.header(requestKeyHeader)
  if (given === undefined) return undefined
  // As a string of structured fields, which is quoted, or bare.
  const key = /^(?:"([\x21\x23-\x7e]+)"|([\x21\x23-\x7e]+))$/.exec(given)
  const read = key?.[1] ?? key?.[2]
  if (!read || read.length > longestRequestKey) return refuse('request_key_malformed')
  return { keyHash: hashToken(`${actor.id} ${operation} ${read}`), body: toJson(input) }
}
