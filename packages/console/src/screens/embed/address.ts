// What is chosen in the studio ↔ its address: a link shows a colleague, or a webmaster, the same thing.

export type Chosen = {
  site: string
  element: string
  attributes: Readonly<Record<string, string>>
  theme: Readonly<Record<string, string>>
  /** In pixels; empty: all the room. */
  width: string
  isDark: boolean
  font: string
  csp: string
  policy: string
  tool: string
}

const startingWith = (query: URLSearchParams, prefix: string) =>
  Object.fromEntries(
    [...query]
      .filter(([name, value]) => name.startsWith(prefix) && value !== '')
      .map(([name, value]) => [name.slice(prefix.length), value]),
  )

export function chosenIn(query: URLSearchParams): Chosen {
  const said = (name: string) => query.get(name) ?? ''
  return {
    site: said('site'),
    element: said('element') || 'vote-button',
    attributes: startingWith(query, 'a.'),
    theme: startingWith(query, 'p.'),
    width: /^\d{3,4}$/.test(said('largeur')) ? said('largeur') : '',
    isDark: said('sombre') === '1',
    font: said('police'),
    csp: said('csp'),
    policy: said('politique'),
    tool: said('outil') || 'html',
  }
}

const prefixed = (prefix: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]): [string, string] => [prefix + name, value])

export function addressOf(path: string, chosen: Chosen) {
  const said: [string, string][] = [
    ['site', chosen.site],
    ['element', chosen.element],
    ...prefixed('a.', chosen.attributes),
    ...prefixed('p.', chosen.theme),
    ['largeur', chosen.width],
    ['sombre', chosen.isDark ? '1' : ''],
    ['police', chosen.font],
    ['csp', chosen.csp],
    ['politique', chosen.policy],
    ['outil', chosen.tool === 'html' ? '' : chosen.tool],
  ]
  const query = new URLSearchParams(said.filter(([, value]) => value !== ''))
  return `${path}?${query}`
}

/** Of the element chosen: what another one showed is left behind, but what both take. */
export function withElement(chosen: Chosen, element: string, takes: readonly string[]): Chosen {
  const kept = Object.entries(chosen.attributes).filter(([name]) => takes.includes(name))
  return { ...chosen, element, attributes: Object.fromEntries(kept) }
}

const colours = {
  light: { page: '#ffffff', ink: '#1a1a1a' },
  dark: { page: '#1c1c1f', ink: '#f2f2f2' },
}
const length = /^\d{1,4}(\.\d{1,4})?(px|rem|em|%)$/
const colour = /^#[0-9a-f]{6}$/i
const font = /^[\p{L}\d ,'"_-]{0,200}$/u

export const isLength = (text: string) => length.test(text)

/** What the server takes of it; what is not a value yet is left out meanwhile. */
export function askedOf(chosen: Chosen, server: string) {
  const { site, csp, attributes } = chosen
  const theme = Object.entries(chosen.theme).filter(
    ([, value]) => isLength(value) || colour.test(value),
  )
  const policies: Record<string, string> = { stricte: strictest(server), site: chosen.policy }
  return {
    ...(site && { site }),
    attributes: { ...attributes },
    theme: Object.fromEntries(theme),
    policy: policies[csp] ?? '',
    page: colours[chosen.isDark ? 'dark' : 'light'].page,
  }
}

export const aroundOf = ({ isDark, font: named }: Chosen) => ({
  ink: colours[isDark ? 'dark' : 'light'].ink,
  font: font.test(named) ? named : '',
})

const strictest = (server: string) =>
  `default-src 'none'; script-src ${server}; connect-src ${server}; require-trusted-types-for 'script'; trusted-types parvis lit-html`
