// The content policy of a site, as its webmaster pastes it: what it lacks for the elements, and the same with that added.

/** Name of the elements' policy of Trusted Types. Each serves once a page: a page's own Lit has that of Lit. */
export const ownPolicy = 'parvis'
export const litPolicy = 'lit-html'

type Directive = { name: string; values: string[] }

/** Of pages that are not the site's own, or that would tell others of what we try. */
const ofPreview = [
  'frame-ancestors',
  'report-to',
  'report-uri',
  'sandbox',
  'upgrade-insecure-requests',
]

/** With or without the name of its header, or what writes it in a server's settings; several may follow one another. */
export function readPolicies(pasted: string): Directive[][] {
  const text = pasted
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/^.*Content-Security-Policy(-Report-Only)?["']?\s*(:|=|content=)?\s*/i, '')
    .replace(/\s(always|env=\S+)\s*;?\s*$/, '')
    .replace(/^\s*["“]|["”]\s*\/?>?\s*;?\s*$/g, '')
  return text
    .split(',')
    .map(directivesOf)
    .filter((policy) => policy.length > 0)
}

/** The first of a name counts, as in browsers. */
function directivesOf(policy: string) {
  const read: Directive[] = []
  for (const part of policy.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/)
    const lower = name.toLowerCase()
    if (/^[a-z-]+$/.test(lower) && !read.some((one) => one.name === lower))
      read.push({ name: lower, values })
  }
  return read
}

const written = (policies: Directive[][]) =>
  policies
    .map((one) => one.map(({ name, values }) => [name, ...values].join(' ')).join('; '))
    .join(', ')

/** The directive that decides: the first of these that is there. */
const deciding = (policy: Directive[], names: readonly string[]) =>
  names.map((name) => policy.find((one) => one.name === name)).find((one) => one !== undefined)

const fetched = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
} as const

/** What is missing, and from which directive: each is one value to add. */
export type Missing = { directive: string; value: string }

export function missingIn(policies: Directive[][], server: string): Missing[] {
  const missing = policies.flatMap((policy) => [
    ...Object.values(fetched).flatMap(([first, ...others]) => {
      const found = deciding(policy, [first, ...others])
      if (!found || allows(found.values, server)) return []
      const directive = found.name === 'default-src' ? (others.at(-2) ?? first) : found.name
      return [{ directive, value: server }]
    }),
    ...policy
      .filter(({ name, values }) => name === 'trusted-types' && !allowsTemplates(values))
      .map(({ name }) => ({ directive: name, value: ownPolicy })),
  ])
  return [...new Map(missing.map((one) => [one.directive, one])).values()]
}

const allowsTemplates = (values: string[]) => values.some((one) => one === '*' || one === ownPolicy)

/** Whether a list of sources lets this origin through. Where scripts hand on their trust, hosts count for nothing. */
function allows(values: string[], server: string) {
  if (values.includes("'strict-dynamic'")) return false
  const { protocol, host, hostname } = new URL(server)
  return values.some((value) => {
    const source = value.toLowerCase()
    if (source === '*' || source === protocol) return true
    const [, scheme, named = ''] = /^(?:([a-z][a-z+.-]*:)\/\/)?([^/]*)/.exec(source) ?? []
    if (scheme && scheme !== protocol && !(scheme === 'http:' && protocol === 'https:'))
      return false
    return named.startsWith('*.') ? hostname.endsWith(named.slice(1)) : named === host
  })
}

/** The policies with what they lacked. */
export function completed(policies: Directive[][], server: string) {
  return written(policies.map((policy) => missingIn([policy], server).reduce(added, policy)))
}

function added(policy: Directive[], { directive, value }: Missing): Directive[] {
  const before =
    policy.find(({ name }) => name === directive) ??
    policy.find(({ name }) => name === 'default-src' && directive.endsWith('-src'))
  const kept = before?.values.filter((one) => one.toLowerCase() !== "'none'") ?? []
  const next = { name: directive, values: [...kept, value] }
  return policy.some(({ name }) => name === directive)
    ? policy.map((one) => (one.name === directive ? next : one))
    : [...policy, next]
}

/** Whether `style` on a tag is let through. */
export const allowsStyle = (policies: Directive[][]) =>
  policies.every((policy) => {
    const { values } = deciding(policy, ['style-src-attr', 'style-src', 'default-src']) ?? {}
    if (!values) return true
    const isOverruled = values.some((one) => /^'(nonce|sha\d+)-/i.test(one))
    return values.includes("'unsafe-inline'") && !isOverruled
  })

type Served = { origins: readonly string[]; nonce: string }

/**
 * As our preview sends it: what the site calls itself is the site, and our own script that listens there
 * has a nonce.
 */
export function asServed(policies: Directive[][], { origins, nonce }: Served) {
  const site = (values: string[]) =>
    values.flatMap((value) => (value.toLowerCase() === "'self'" ? [...origins] : [value]))
  return written(
    policies.map((policy) => {
      const kept = policy
        .filter(({ name }) => !ofPreview.includes(name))
        .map(({ name, values }) => ({ name, values: site(values) }))
      const scripts = deciding(kept, fetched['script-src'])
      if (!scripts) return kept
      const directive = scripts.name === 'default-src' ? 'script-src' : scripts.name
      return added(kept, { directive, value: `'nonce-${nonce}'` })
    }),
  )
}
