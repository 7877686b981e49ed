// What the server gives before it asks the app: an answer that it keeps. Each time, one that is made anew must say the same.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createAnswers } from '../src/platform/answers/answers.ts'
import type { Sent, Shown } from '../src/platform/answers/shown.ts'
import type { Deps } from '../src/platform/deps.ts'
import type { App } from '../src/platform/http/context.ts'
import { keptAddress } from '../src/platform/http/kept-address.ts'
import { keptResponse } from '../src/platform/http/kept-response.ts'
import { createSiteUse } from '../src/sites/host-sites/use.ts'

/** The same parts, but for those that note what is asked: asking once more leaves nothing behind. */
export function withoutTrace(deps: Deps): Deps {
  const { database, clock } = deps
  const apart: Partial<Deps> = {
    answers: createAnswers({ database, clock: () => deps.clock(), bytes: 0 }),
    siteUse: createSiteUse(clock),
    logRequest: () => {},
  }
  return new Proxy(deps, {
    get: (target, name) => Reflect.get(apart, name) ?? Reflect.get(target, name),
  })
}

/** `made` makes answers without keeping any. */
export async function givenKept(
  deps: Pick<Deps, 'answers' | 'logRequest'>,
  made: Pick<App, 'request'>,
  { address, init }: { address: URL; init: RequestInit | undefined },
) {
  const { method = 'GET', headers } = init ?? {}
  const asked = Object.fromEntries(new Headers(headers))
  const key = keptAddress(method, address.pathname + address.search, asked)
  const shown = key === undefined ? undefined : deps.answers.find(key)
  if (!shown?.sent) return undefined
  const given = answered(deps, { shown, sent: shown.sent, method, asked })
  await requireSame(shown, given, await made.request(address.href, init))
  return given
}

type Asked = {
  shown: Shown
  sent: Sent
  method: string
  asked: Record<string, string>
}

function answered(
  { answers, logRequest }: Pick<Deps, 'answers' | 'logRequest'>,
  { shown, sent, method, asked }: Asked,
) {
  const { status, lines, body } = keptResponse(answers, shown, sent, asked)
  const requestId = randomUUID()
  const told = new Headers({ 'X-Request-Id': requestId })
  for (let at = 0; at < lines.length; at += 2) told.append(lines[at] ?? '', lines[at + 1] ?? '')
  logRequest({ requestId, method, route: sent.route, status, ms: 0 })
  const bytes = method === 'HEAD' || !body ? null : new Uint8Array(body)
  return new Response(bytes, { status, headers: told })
}

/** A dear report is given as it was for a while: `report-cache.ts`. */
const isReport = (address: string) => /\/(report|bilan)\b/.test(address)

async function requireSame(shown: Shown, kept: Response, anew: Response) {
  if (isReport(shown.address)) return
  const [is, shouldBe] = [await said(kept), await said(anew)]
  if (is === shouldBe) return
  // Changed since, in this process or another that is about to be heard of.
  for (let tries = 0; tries < 100 && shown.reason === undefined; tries += 1) await wait(10)
  if (shown.reason === undefined)
    throw new Error(`${shown.address} is kept as:\n${is}\nand made anew as:\n${shouldBe}`)
}

async function said(answer: Response) {
  const { status, headers } = answer
  // It is told no more than that.
  if (status === 304) return String(status)
  const bytes = Buffer.from(await answer.clone().arrayBuffer())
  const open = decoders[headers.get('Content-Encoding') ?? '']
  const body = (open?.(bytes) ?? bytes).toString()
  const lines = [...headers].filter(([name]) => !ofSending.has(name))
  return [status, ...lines.map((line) => line.join(': ')), body].join('\n')
}

const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

const ofSending = new Set(['x-request-id', 'content-length', 'content-encoding', 'etag'])
