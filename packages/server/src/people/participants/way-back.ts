// Where one comes back to after signing in again: the page of the form that was refused.

import { pageOf } from '../../platform/http/form-pages.ts'
import { isAt, paths, valuesAt, withQuery } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'

/** Only pages of ours that ask for a fresh sign-in: these, and those below. */
const roots = [paths.space(), paths.ownSites(), paths.siteRegistration()]
const below = /^(\/[\w-]{1,64}){0,4}(\?(demande|territoire)=[\w-]{1,64})?$/

const isOurs = (given: string) =>
  roots.some((root) => given.startsWith(root) && below.test(given.slice(root.length)))

export function wayBack(given: string | undefined) {
  return given !== undefined && isOurs(given) ? given : refuse('not_found')
}

type Fields = Record<string, string>

const { spaceCode, providerReturn, ownDataFile, correctAddress, mandateCode } = paths

/** Of forms and files whose own address is another step; the others are known by `form-pages.ts`. */
function pageBefore(path: string, fields: Fields) {
  const [mandate] = valuesAt(mandateCode, path) ?? []
  if (mandate !== undefined) return paths.mandate(mandate)
  if (isAt(spaceCode, path) || isAt(providerReturn, path)) return paths.space()
  if (isAt(ownDataFile, path)) return paths.ownData()
  if (isAt(correctAddress, path)) return paths.correct()
  if (isAt(paths.siteRegistration, path)) {
    return withQuery(paths.siteRegistration(), { territoire: fields.territoire })
  }
  return pageOf(path, fields) ?? path
}

/** Undefined where what was sent makes no page of ours. */
export function pageOfForm(path: string, fields: Fields) {
  const found = pageBefore(path, fields)
  return isOurs(found) ? found : undefined
}
