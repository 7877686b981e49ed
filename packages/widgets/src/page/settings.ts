// Which server and site the elements of this page speak to, and one client for each such pair.
import { type Client, connect, embeds, intents, links, territories } from '@parvis/sdk'

/** The part of the SDK's client that the elements use; a test gives a fake one. */
export type WidgetClient = Pick<Client, 'embeds' | 'intents' | 'links' | 'territories'>

/** `server`: the consultation's address. `site`: the publishable key, `pk_…`. */
export type Settings = { server?: string | null; site?: string | null }

const page: Settings = {}
const clients = new Map<string, WidgetClient>()

/**
 * Says once which server and site the elements of the page use; attributes of an element win.
 * @example configure({ server: 'https://consultation.example', site: 'pk_…' })
 */
export function configure(settings: Settings) {
  Object.assign(page, settings)
}

/** The client of an element; null while no server is known. */
export function clientOf(element: Settings): WidgetClient | null {
  const baseUrl = element.server ?? page.server
  const siteKey = element.site ?? page.site ?? undefined
  if (!baseUrl) return null
  const name = `${baseUrl} ${siteKey}`
  let client = clients.get(name)
  if (!client) {
    const connection = connect({ baseUrl, siteKey })
    client = {
      embeds: embeds(connection),
      intents: intents(connection),
      links: links(connection),
      territories: territories(connection),
    }
    clients.set(name, client)
  }
  return client
}
