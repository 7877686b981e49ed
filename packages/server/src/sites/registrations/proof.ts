// Looks for the proof that whoever registers a site controls it, and says what was found instead.

import type { Reach } from '../../platform/safe-fetch/address.ts'
import type { FetchFault } from '../../platform/safe-fetch/fetch-page.ts'
import { fetchPage } from '../../platform/safe-fetch/fetch-page.ts'
import type { Resolver } from '../../platform/safe-fetch/resolver.ts'
import { siteTags } from './tag.ts'

export const proofs = ['meta', 'file', 'dns'] as const
export type Proof = (typeof proofs)[number]

export const filePath = '/.well-known/parvis-site.txt'
export const recordName = (origin: string) => `_parvis.${new URL(origin).hostname}`
export const recordOf = (token: string) => `parvis-site=${token}`
export const tagOf = (token: string) => `<meta name="parvis-site" content="${token}">`

export type Missing = {
  fault:
    | FetchFault
    | 'status'
    | 'redirected'
    | 'no_tag'
    | 'other_tag'
    | 'file_is_page'
    | 'other_file'
    | 'no_record'
    | 'other_record'
  /** What stands there instead, cut short. */
  found: string
}

type Claim = { origin: string; token: string; proof: Proof }
type Tools = Reach & { resolver: Resolver; milliseconds?: number }

/** Undefined once it is there. */
export function lookForProof(claim: Claim, tools: Tools): Promise<Missing | undefined> {
  if (claim.proof === 'dns') return inRecords(claim, tools)
  return onSite(claim, tools)
}

async function onSite({ origin, token, proof }: Claim, tools: Tools) {
  const url = origin + (proof === 'meta' ? '/' : filePath)
  const within = (text: string) => (proof === 'meta' ? inHead(text, token) : inFile(text, token))
  const isEnough = (text: string) => within(text) === undefined
  const page = await fetchPage(url, { ...tools, isEnough, resolve: tools.resolver.addresses })
  if ('fault' in page) return missing(page.fault)
  if (page.status >= 300 && page.status < 400) return missing('redirected', page.location)
  if (page.status !== 200) return missing('status', String(page.status))
  const lack = within(page.text)
  // What stands in the part that came says more than that another part did not.
  const isTelling = lack?.found || lack?.fault === 'file_is_page'
  return lack && page.stopped && !isTelling ? missing(page.stopped) : lack
}

function inHead(html: string, token: string) {
  const tags = siteTags(html)
  if (tags.includes(token)) return undefined
  const [other] = tags
  return other === undefined ? missing('no_tag') : missing('other_tag', other)
}

/** One token a line: a site may serve several territories. */
function inFile(text: string, token: string) {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\ufeff/, '').trim())
  if (lines.includes(token)) return undefined
  return /<html|<!doctype/i.test(text) ? missing('file_is_page') : missing('other_file', lines[0])
}

async function inRecords({ origin, token }: Claim, { resolver }: Tools) {
  let texts: string[]
  try {
    texts = await resolver.texts(recordName(origin))
  } catch {
    return missing('unresolved')
  }
  if (texts.some((text) => text.trim() === recordOf(token))) return undefined
  const other = texts.find((text) => text.includes('parvis')) ?? texts[0]
  return other === undefined ? missing('no_record') : missing('other_record', other)
}

function missing(fault: Missing['fault'], found = ''): Missing {
  return { fault, found: found.replaceAll(/\p{C}/gu, ' ').slice(0, 200) }
}
