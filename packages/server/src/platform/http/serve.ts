// Binds an operation: parse what came in, call the handler, check and send what goes out.

import type { z } from 'zod'
import { readJson } from '../db/json.ts'
import { Refusal } from '../refusal.ts'
import { readBody } from './body.ts'
import type { App, Context } from './context.ts'
import { allowAnyOrigin, allowOrigin, preflight } from './cors.ts'
import { parseInput } from './faults.ts'
import { sendKeepable } from './keepable.ts'
import type { Operation } from './operation.ts'

type Parsed<O, Part extends string> =
  O extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined

export type Input<O extends Operation> = {
  params: Parsed<O, 'params'>
  query: Parsed<O, 'query'>
  body: Parsed<O, 'body'>
}

type Handler<O extends Operation> = (
  c: Context,
  input: Input<O>,
) => Promise<z.input<O['output']>> | z.input<O['output']>

/** Stands around the handler: may answer in its place. */
type Around<O extends Operation> = (
  c: Context,
  input: Input<O>,
  work: () => Promise<unknown>,
) => Promise<unknown>

export function serve<O extends Operation>(
  app: App,
  operation: O,
  handler: Handler<O>,
  around: Around<O> = (_, __, work) => work(),
) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
  if (operation.origins !== 'none') app.options(path, (c) => preflight(c, operation.method))
  app.on(operation.method.toUpperCase(), path, async (c) => {
    const origin = c.req.header('Origin')
    if (operation.origins === 'any') allowAnyOrigin(c)
    // Also what cannot be parsed is refused in a way that the page it was typed on can read.
    else if (origin && operation.origins === 'registered') allowOrigin(c, origin)
    const input = {
      params: operation.params ? parseInput(operation.params, c.req.param()) : undefined,
      query: operation.query ? parseInput(operation.query, c.req.query()) : undefined,
      body: operation.body ? parseInput(operation.body, await readJsonBody(c)) : undefined,
    } as Input<O>
    const output = await around(c, input, async () => handler(c, input))
    return answer(c, operation, output)
  })
}

async function answer(c: Context, operation: Operation, output: unknown) {
  // An answer that its own contract forbids is a fault of ours, told as such and not sent.
  const parsed = operation.output.safeParse(output)
  if (!parsed.success) {
    throw new Error(`${operation.id} answers outside its contract: ${parsed.error.message}`)
  }
  const body = JSON.stringify(parsed.data)
  const { cacheSeconds, browserSeconds = 0 } = operation
  c.header('Content-Type', 'application/json')
  if (cacheSeconds === undefined) {
    c.header('Cache-Control', 'no-store')
    return c.body(body, operation.status ?? 200)
  }
  c.header('Cache-Control', `public, max-age=${browserSeconds}, s-maxage=${cacheSeconds}`)
  return sendKeepable(c, body)
}

async function readJsonBody(c: Context): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('unsupported_media_type')
  const given = readJson(await readBody(c))
  if (given === undefined) throw new Refusal('malformed_body')
  return given
}
