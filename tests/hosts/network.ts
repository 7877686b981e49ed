// What a poor network does to a request, and a slow one to a page.
import type { BrowserContext, Page, Request, Route } from 'playwright-core'

const headers = { 'access-control-allow-origin': '*' }

export const faults: Record<string, (route: Route) => Promise<void>> = {
  'a network that goes': (route) => route.abort('internetdisconnected'),
  'a server that fails': (route) =>
    route.fulfill({
      status: 500,
      headers,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'internal', title: 'Erreur', status: 500, requestId: 'r-1' }),
    }),
  'a captive portal': (route) =>
    route.fulfill({
      status: 200,
      headers,
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Wifi de la gare</title><form><button>Accepter</button></form>',
    }),
}

/** The request arrives and is done, its answer does not come back. */
export async function loseAnswer(route: Route) {
  await route.fetch({ maxRedirects: 0 })
  await route.abort('connectionreset')
}

/** These requests meet this until what is answered is called. */
export async function cut(
  person: BrowserContext,
  isCut: (url: URL) => boolean,
  fault: (route: Route) => Promise<void>,
) {
  await person.route(isCut, fault)
  return () => person.unroute(isCut, fault)
}

const isPost = (request: Request) => request.method() === 'POST'

/** Presses what posts the form of a hosted page, which meets this instead; one goes back. */
export async function postInVain(
  home: Page,
  press: () => Promise<unknown>,
  fault: (route: Route) => Promise<void>,
) {
  const meet = (route: Route) => (isPost(route.request()) ? fault(route) : route.continue())
  await home.route('**', meet)
  const isOver = home.waitForEvent('framenavigated', (frame) => frame === home.mainFrame())
  await Promise.all([isOver, press()])
  await home.waitForLoadState()
  await home.unroute('**', meet)
  await home.goBack()
  await home.getByRole('heading', { level: 1 }).waitFor()
}

/** A phone in the country: 400 ms there and back, 400 kb/s down. */
export async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page)
  const speed = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 }
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...speed })
}
