// What reads are compared with: the same bytes at the same addresses, given by the same HTTP server.
import { readFileSync } from 'node:fs'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { requireJson } from '../../packages/server/src/platform/db/json.ts'

/** By address, written as JSON where `BARE_ANSWERS` says. */
export type BareAnswers = Record<string, { type: string; body: string; etag: string }>

const answers = requireJson(readFileSync(process.env.BARE_ANSWERS ?? '', 'utf8')) as BareAnswers
const app = new Hono()
for (const path of new Set(Object.keys(answers).map((address) => address.split('?')[0] ?? ''))) {
  app.get(path, (c) => {
    const { url } = c.req
    const answer = answers[url.slice(url.indexOf('/', 8))]
    if (!answer) return c.notFound()
    c.header('ETag', answer.etag)
    if (c.req.header('If-None-Match') === answer.etag) return c.body(null, 304)
    return c.body(answer.body, 200, { 'Content-Type': answer.type })
  })
}
app.get('/v1/ready', (c) => c.json({ status: 'ready' }))
createAdaptorServer({ fetch: app.fetch }).listen(Number(process.env.PORT), '127.0.0.1')
