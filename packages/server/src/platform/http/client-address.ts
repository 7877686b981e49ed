// The address a request comes from: the socket's, or what our own proxies say of it.
import { getConnInfo } from '@hono/node-server/conninfo'
import { addressBehind } from '../addresses/forwarded.ts'
import type { Context } from './context.ts'

export function clientAddress(c: Context): string | undefined {
  const { trustedProxies } = c.get('deps').config
  const forwarded = c.req.header('X-Forwarded-For')
  return addressBehind({ socket: socketAddress(c), forwarded }, trustedProxies)
}

// A request made in process, by a test, has no socket.
function socketAddress(c: Context) {
  const env: unknown = c.env
  const isServed = typeof env === 'object' && env !== null && 'incoming' in env
  return isServed ? getConnInfo(c).remote.address : undefined
}
