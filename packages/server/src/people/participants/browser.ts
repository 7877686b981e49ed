// What a request says of the browser that signs in, and of the session it held before.
import type { Context } from '../../platform/http/context.ts'
import { sessionTokenHash } from '../../platform/http/session.ts'
import { deviceOf } from './device.ts'
import type { Browser } from './open-session.ts'

export function browserOf(c: Context): Browser {
  return { device: deviceOf(c.req.header('User-Agent')), previousHash: sessionTokenHash(c) }
}
