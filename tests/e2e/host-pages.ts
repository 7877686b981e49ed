// A site of another origin whose pages each test writes.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export async function openHostPages() {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const body = pages.get(request.url ?? '')
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(body ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    /** Address of a page that holds this. */
    page(path: string, body: string) {
      pages.set(
        path,
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Commune</title>
        <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
        </head><body><h1>Ma commune</h1>${body}<p class="after">La suite de la page.</p></body></html>`,
      )
      return origin + path
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
