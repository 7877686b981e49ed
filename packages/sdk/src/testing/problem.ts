// A refusal as the answer that says so (RFC 9457).
import type { Problem } from '../types.ts'
import type { Fault } from './check.ts'

export function problem(
  code: string,
  status: number,
  headers: Record<string, string> = {},
  errors: readonly Fault[] = [],
) {
  const requestId = `fake-${crypto.randomUUID().slice(0, 8)}`
  const body: Problem = {
    type: `about:blank#${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    requestId,
    detail: `Simulé : ${code}.`,
    ...(errors.length > 0 && { errors: [...errors] }),
  }
  const own = { 'content-type': 'application/problem+json', 'x-request-id': requestId }
  return Response.json(body, {
    status,
    headers: { ...own, 'cache-control': 'no-store', ...headers },
  })
}
