// A registered site whose webmaster, or whoever broke in, means harm: it notes all that reaches it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { demoSite } from '@parvis/demo-data'
import { freePort } from '../../support/postgres.ts'
import { proposals } from '../commune.ts'
import type { World } from '../world.ts'

const trap = readFileSync(new URL('./trap.js', import.meta.url))

export async function openHostileSite({ consultation, db }: World) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const received: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push(JSON.stringify([request.method, request.url, request.headers, body]))
    const isTrap = request.url === '/trap.js'
    // No policy at all: it may do whatever a browser lets it do.
    response.setHeader('Referrer-Policy', 'unsafe-url')
    response.setHeader('Content-Type', isTrap ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(isTrap ? trap : pageOf(consultation))
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  await db.insertInto('site_origins').values({ key: demoSite.key, origin }).execute()
  return {
    origin,
    /** Every request that this site got: method, address, headers and body. */
    received,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

const pageOf = (consultation: string) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Un site détourné</title>
    <script src="/trap.js"></script>
    <script type="module" src="${consultation}/widgets/v1/parvis.js" data-site="${demoSite.key}"></script>
  </head>
  <body>
    <h1>Gagnez un vélo</h1>
    <parvis-vote-button proposal="${proposals.participation}" variant="card"></parvis-vote-button>
    <parvis-contribution-form></parvis-contribution-form>
  </body>
</html>`
