// A site of another origin whose pages each test writes.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type File = { body: string | Buffer; type: string; headers?: Record<string, string> }

const html = 'text/html; charset=utf-8'

export async function openHostPages() {
  const files = new Map<string, File>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = files.get(pathname)
    response.writeHead(file ? 200 : 404, { ...file?.headers, 'content-type': file?.type ?? html })
    response.end(file?.body ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  /** Address of a file as it is. */
  const file = (path: string, body: string | Buffer, more: Partial<File> = {}) => {
    files.set(path, { type: html, ...more, body })
    return origin + path
  }
  return {
    origin,
    file,
    /** Address of a page that holds this. */
    page: (path: string, body: string) =>
      file(
        path,
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Commune</title>
        <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
        </head><body><h1>Ma commune</h1>${body}<p class="after">La suite de la page.</p></body></html>`,
      ),
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A frame about a proposal; the page keeps what it hears from it in `heard`. */
export const frameWith = (consultation: string, proposal: string, query: string) =>
  `<iframe src="${consultation}/embed/vote-button?proposal=${proposal}${query}"
    title="Consultation" width="600" height="400"></iframe>
  <script>
    heard = []
    addEventListener('message', ({ data, origin }) => {
      if (/^parvis-/.test(data.message)) heard.push({ ...data, origin })
    })
    addEventListener('parvis-supported', ({ target, detail }) => {
      heard.push({ event: target.localName, detail })
    })
  </script>`
