// A host page on one site, embedding from a consultation on another: two small servers on this machine.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  consultation,
  eligibility,
  embeds,
  proposal,
  report,
  service,
  territory,
} from '../../packages/widgets/src/test/fixtures.ts'
import { brotli } from './bundle.ts'

export type Request = { path: string; type: 'script' | 'api' | 'page' }

/** `host` is `http://127.0.0.1:…`, `consultation` is `http://localhost:…`: two sites for a browser. */
export async function setStage(files: Map<string, string>) {
  const requests: Request[] = []
  /** `lost`: a script that never comes. */
  const page = { html: '', policy: '', scriptDelay: 0, apiDelay: 0, lost: '' }

  const host = await listen((_, response) => {
    const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' }
    if (page.policy) headers['content-security-policy'] = page.policy
    response.writeHead(200, headers).end(page.html)
  })

  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://server')
    if (page.lost && pathname.endsWith(page.lost)) return void response.destroy()
    const script = files.get(pathname.replace('/widgets/v1/', ''))
    const type = script ? 'script' : pathname.startsWith('/v1/') ? 'api' : 'page'
    if (pathname !== '/favicon.ico') requests.push({ path: request.url ?? '', type })
    const body =
      script ?? (type === 'api' ? JSON.stringify(answer(pathname)) : '<h1>Consultation</h1>')
    const send = () => {
      response.writeHead(200, {
        'content-type': contentTypes[type],
        'content-encoding': 'br',
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      })
      response.end(brotli(body))
    }
    const delay = { script: page.scriptDelay, api: page.apiDelay, page: 0 }[type]
    if (delay) setTimeout(send, delay)
    else send()
  })

  return {
    requests,
    page,
    host: `http://127.0.0.1:${host.port}`,
    consultation: `http://localhost:${server.port}`,
    close: () => Promise.all([host.close(), server.close()]),
  }
}

const contentTypes = {
  script: 'text/javascript; charset=utf-8',
  api: 'application/json',
  page: 'text/html; charset=utf-8',
}

const answer = (path: string) =>
  path === '/v1/proposals'
    ? list
    : path === '/v1/territories'
      ? { items: [territory('commune-14118', 'Caen (Calvados)')] }
      : path.endsWith('/report')
        ? report()
        : path.includes('/diagnoses/')
          ? eligibility()
          : page()

const list = { items: [proposal()], total: 1, next: null }

const page = () => ({
  ...embeds(),
  consultation: consultation(),
  proposals: [proposal(), proposal({ id: 'dechets', title: 'Trier mieux ses déchets' }), long],
  // What most services tell of themselves: neither their budget nor what they measure.
  services: [service({ budget: null, impact: [] })],
})

/** As long as the longest of most consultations. */
const long = proposal({
  id: 'longue',
  title: 'Harmoniser les démarches d’inscription scolaire et périscolaire entre communes',
  summary:
    'Une seule inscription pour l’école, la cantine et le centre de loisirs, que chaque commune reçoit dans son propre logiciel.',
})

async function listen(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    port,
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
