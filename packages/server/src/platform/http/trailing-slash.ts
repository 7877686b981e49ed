// An address with a slash too many leads to the page: some editors, proxies and people add one.
import type { Context } from './context.ts'
import { allowAnyOrigin } from './cors.ts'
import { isApi } from './errors.ts'

/** Undefined where there is none. A form that was sent there is sent again as it is: hence 308. */
export function withoutSlash(c: Context) {
  const { pathname, search } = new URL(c.req.url)
  const path = pathname.replace(/\/+$/, '')
  if (path === '' || path === pathname) return undefined
  // Pages of other sites read what the API answers, were it where to ask.
  if (isApi(c) && !path.startsWith('/v1/staff/')) allowAnyOrigin(c)
  // Whole: what begins with two slashes would lead to another site.
  return c.redirect(`${c.get('deps').config.baseUrl}${path}${search}`, 308)
}
