// The one place where something thrown becomes an answer: a problem document, or a page.
import { HTTPException } from 'hono/http-exception'
import { isStorageFault } from '../db/storage-fault.ts'
import { languageOf, wordFault, wordWhole } from '../language/language.ts'
import { loggedFault } from '../logged-fault.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { type AnyFacts, factsForTeam } from '../refusal-facts.ts'
import type { Context } from './context.ts'
import type { Problem } from './contract.ts'
import { allowAnyOrigin } from './cors.ts'
import { noteRefusal } from './note-refusal.ts'

export type ErrorPage = (c: Context, refusal: Refusal) => Response | Promise<Response>

export function errorHandler(page: ErrorPage) {
  return (error: Error, c: Context) => {
    const refusal = toRefusal(error)
    noteRefusal(c, refusal)
    if (refusal.status >= 500) {
      c.get('deps').log.error(
        { requestId: c.get('requestId'), refusal: refusal.code, error: loggedFault(error) },
        'request failed',
      )
    }
    return isApi(c) ? problem(c, refusal) : page(c, refusal)
  }
}

export function problem(c: Context, refusal: Refusal) {
  const language = languageOf(c.req.header('Accept-Language'))
  const isForTeam = c.req.path.startsWith('/v1/staff/')
  const told = (code: string, given?: AnyFacts) => {
    const facts = isForTeam && factsForTeam(code, given)
    return facts && { facts }
  }
  const body: Problem = {
    type: `${c.get('deps').config.baseUrl}/v1/openapi.json#${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status: refusal.status,
    detail: wordWhole(refusal, language),
    code: refusal.code,
    requestId: c.get('requestId'),
    ...told(refusal.code, refusal.facts),
    ...(refusal.faults.length > 0 && {
      errors: refusal.faults.map((fault) => ({
        path: fault.path,
        code: fault.fault,
        detail: wordFault(fault, language),
        ...told(fault.fault, fault.facts),
      })),
    }),
  }
  // A refusal may be read by whoever asked, so that their page can show it; it tells nothing else.
  if (!isForTeam) allowAnyOrigin(c)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Language', language)
  return c.body(JSON.stringify(body), refusal.status, {
    'Content-Type': 'application/problem+json',
  })
}

export function isApi(c: Context) {
  return c.req.path.startsWith('/v1/')
}

function toRefusal(error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException) return new Refusal(httpCode(error.status))
  return new Refusal(isStorageFault(error) ? 'storage_unavailable' : 'internal_error')
}

function httpCode(status: number): RefusalCode {
  if (status === 413) return 'body_too_large'
  if (status === 404) return 'not_found'
  return status < 500 ? 'malformed_request' : 'internal_error'
}
