// A browser's way through a provider: from the page that leads there to the address it sends back to.
import { formTo, type Page, type Visitor } from './visitor.ts'

type Change = (address: URL) => void

/** Where the page leads, as its link says and as browsers go by themselves. */
export function leadOf({ text }: Page) {
  const address = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)?.[1]
  if (!address || !text.includes(`href="${address}"`)) throw new Error(`No way on:\n${text}`)
  return address
}

/** The address of ours that the provider sends back to; `change` alters the one asked for. */
export async function wayBack(page: Page, jar = new Map<string, string>(), change?: Change) {
  let address = new URL(leadOf(page))
  change?.(address)
  let init: RequestInit = {}
  for (let hop = 0; hop < 12; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.headers as Record<string, string>) },
    })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    const next = answer.headers.get('Location')
    const text = await answer.text()
    init = {}
    if (next) address = new URL(next, address)
    else if (text.includes('logoutForm')) {
      const { action, hidden } = formTo({ text: text.replaceAll('"/>', '" />') }, /./)
      address = new URL(action, address)
      init = { method: 'POST', body: new URLSearchParams(hidden) }
    } else
      throw new Error(`The provider stopped at ${address.pathname} (${answer.status}):\n${text}`)
    if (address.hostname === 'parvis.localhost') return `${address.pathname}${address.search}`
  }
  throw new Error('The provider goes round in circles.')
}

function keep(jar: Map<string, string>, line: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '') jar.delete(name)
  else jar.set(name, value)
}

/** Presses the provider's button on a page where one signs in, and comes back signed in. */
export async function signInWith(
  visitor: Visitor,
  page: Page,
  avec: 'pro_connect' | 'france_connect',
  jar?: Map<string, string>,
) {
  const leaving = await visitor.submit(page, /^\/(demarches(\/[\w-]+\/code)?|mon-espace\/code)$/, {
    avec,
  })
  return visitor.open(await wayBack(leaving, jar))
}

/** From a page that asks for it: signs in anew at the provider, and comes back. */
export async function proveAnew(
  visitor: Visitor,
  jar?: Map<string, string>,
  change?: (address: URL) => void,
) {
  const leaving = await visitor.post('/mon-espace/identification', {
    suite: '/mon-espace/corriger',
  })
  return visitor.open(await wayBack(leaving, jar, change))
}
