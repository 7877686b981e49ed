// Which server and site the elements of this page speak to, and one client for each such pair.
import {
  type CallOptions,
  type Client,
  type Connection,
  connected,
  embeds,
  firstLinks,
  type IntentStatusList,
} from '@parvis/sdk'

/** The part of the SDK's client that the elements use from the start; a test gives a fake one. */
export type WidgetClient = Pick<Client, 'embeds'> & {
  intents: Pick<Client['intents'], 'list'>
  links: ReturnType<typeof firstLinks>
  /** What lazy elements, and a form in use, make their own part of the client of. */
  connection: Connection
}

/**
 * `server`: the consultation's address. `site`: the publishable key, `pk_…`. `fetch`: another one, to
 * try a page without a server (`@parvis/sdk/testing`) or to watch what is sent.
 */
export type Settings = { server?: string; site?: string; fetch?: typeof fetch }

/**
 * What the script knows of itself. `files`: the folder of what it loads. `copiedFrom`: its address, where
 * no server of ours gives it; undefined again once a link has named the server.
 */
type OfScript = { files?: string; copiedFrom?: string | undefined }

/** Those of the page; an element's own attributes win. */
export const settings: Settings & OfScript = {}
const clients = new Map<string, WidgetClient>()

/**
 * Says once which server and site the elements of the page use; attributes of an element win.
 * @example configure({ server: 'https://consultation.example', site: 'pk_…' })
 */
export function configure(given: Settings) {
  Object.assign(settings, given)
}

export const siteOf = (site?: string) => site ?? settings.site

/** The client of an element; without a server it speaks to the page's own. */
export function clientOf(server?: string, site?: string | null): WidgetClient {
  const baseUrl = server ?? settings.server ?? ''
  const siteKey = site ?? settings.site
  const name = `${baseUrl} ${siteKey}`
  let client = clients.get(name)
  if (!client) {
    const connection = connected(baseUrl, { siteKey, fetch: settings.fetch })
    client = {
      connection,
      embeds: embeds(connection),
      intents: {
        list: (ids: readonly string[], options?: CallOptions) =>
          connection.send<IntentStatusList>({ path: 'intents', query: { ids } }, options),
      },
      links: firstLinks(connection),
    }
    clients.set(name, client)
  }
  return client
}
