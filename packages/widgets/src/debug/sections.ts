// The sections of the diagnostic panel, from what was seen of the page.
import { said, settings } from '../lazy/core.ts'
import { findElements, languageOf, tagOf } from './elements.ts'
import { discreet, type Row, type Section } from './facts.ts'
import type { Request } from './requests.ts'
import type { Violation } from './violations.ts'
import type { Words } from './words.ts'

declare const parvisVersion: string

export type Seen = {
  script: HTMLScriptElement | undefined
  /** Of the script. */
  address: string
  /** Of the server: undefined while it is asked, null when none came. */
  version: string | null | undefined
  requests: readonly Request[]
  violations: readonly Violation[]
  uncaught: readonly string[]
}

export const sectionsOf = (seen: Seen, words: Words): Section[] => [
  { title: words.versions, rows: versions(seen, words), empty: '' },
  { title: words.configuration, rows: configuration(seen, words), empty: '' },
  { title: words.language, rows: language(words), empty: '' },
  { title: words.violations, rows: violations(seen, words), empty: words.noViolation },
  { title: words.elements, rows: elements(words), empty: words.noElement },
  { title: words.requests, rows: requests(seen, words), empty: words.noRequest },
  { title: words.errors, rows: errors(seen, words), empty: words.noError },
]

function versions({ address, version }: Seen, words: Words): Row[] {
  const scripts = [...document.scripts].filter(({ src }) =>
    /\/parvis\.js$/.test(src.split('?')[0] ?? ''),
  )
  const isRolling = /\/v\d+\/[^/]+$/.test(new URL(address).pathname)
  const rows: Row[] = [
    { name: words.script, value: parvisVersion, source: isRolling ? words.rolling : words.pinned },
    { name: words.scriptAddress, value: discreet(address) },
    {
      name: words.api,
      value: `v1, ${version === undefined ? words.asking : (version ?? words.noAnswer)}`,
      wrong: version === null,
    },
    { name: words.browser, value: `${navigator.userAgent}, ${innerWidth} × ${innerHeight}` },
    { name: words.page, value: discreet(location.href) },
  ]
  if (scripts.length > 1)
    rows.push({ name: words.script, value: words.severalScripts(scripts.length), wrong: true })
  return rows
}

function configuration({ script, address }: Seen, words: Words): Row[] {
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[name="parvis-site"][content^="pk_"]',
  )?.content
  const { base, site } = script?.dataset ?? {}
  const { server: usedServer = '', site: pageSite } = settings
  const linkSite = pageSite ? undefined : siteInLinks()
  const usedSite = pageSite ?? linkSite
  const serverFrom = base !== undefined ? words.fromScript('data-base') : words.fromAddress
  const otherFrom = said.has(`script_copied${address}`) ? words.fromLink : words.fromPage
  const siteFrom = site !== undefined ? words.fromScript('data-site') : words.fromMeta
  const isAsWritten = usedServer === (base ?? new URL(address).origin)
  const rows: Row[] = [
    { name: words.server, value: usedServer, source: isAsWritten ? serverFrom : otherFrom },
    usedSite
      ? {
          name: words.site,
          value: usedSite,
          source: linkSite
            ? words.fromLink
            : usedSite === (site ?? meta)
              ? siteFrom
              : words.fromPage,
        }
      : { name: words.site, value: words.noKey, wrong: true },
  ]
  for (const [problem, value] of Object.entries(words.keyProblems)) {
    for (const key of keysWith(problem))
      rows.push({ name: `${words.site}, ${key}`, value, wrong: true })
  }
  for (const { element } of findElements()) {
    for (const [attribute, name] of [
      ['server', words.server],
      ['site', words.site],
    ] as const) {
      const value = element.getAttribute(attribute)
      if (value !== null)
        rows.push({ name: `${name}, ${element.localName}`, value, source: words.fromElement })
    }
  }
  return rows
}

/** The keys that were told of on the console, each once. */
const keysWith = (problem: string) =>
  [...said.keys()].flatMap((one) => (one.startsWith(problem) ? one.slice(problem.length) : []))

function siteInLinks() {
  const links = findElements().map(({ element }) => element.querySelector('a'))
  const keys = links.map((link) => new URLSearchParams(link?.search).get('site'))
  return keys.find((key) => key !== null) ?? undefined
}

const languageRow = (name: string, element: Element, words: Words): Row => {
  const { language, languageFrom } = languageOf(element)
  return {
    name,
    value: language === 'en' ? words.languages.en : words.languages.fr,
    source: languageFrom ? words.fromTag(languageFrom) : words.noLang,
  }
}

/** The page's, and that of each element that speaks another one. */
function language(words: Words): Row[] {
  const page = document.documentElement
  const others = findElements().filter((one) => one.language !== languageOf(page).language)
  return [
    languageRow(words.ofPage, page, words),
    ...others.map(({ element }) => languageRow(tagOf(element), element, words)),
  ]
}

function violations(seen: Seen, words: Words): Row[] {
  const ours = new URL(seen.address).origin
  const server = new URL(settings.server || '/', location.href).origin
  const isOurs = (one: Violation) =>
    [ours, server].some((origin) => (one.blocked + one.source).includes(origin))
  const row = (one: Violation): Row => {
    const needed = one.directive.includes('trusted-types') ? 'parvis' : server
    const about = isOurs(one) ? words.add(one.directive, needed) : words.notOurs
    return {
      name: one.directive,
      value: `${discreet(one.blocked)} ← ${discreetSource(one.source)}`,
      source: one.isEnforced ? about : `${about}, ${words.reportOnly}`,
      wrong: isOurs(one) && one.isEnforced,
    }
  }
  return seen.violations.toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a))).map(row)
}

const discreetSource = (source: string) => {
  const [, address = source, line = ''] = /^(.*?)(:\d+)?$/.exec(source) ?? []
  return discreet(address) + line
}

const elements = (words: Words): Row[] =>
  findElements().map(({ element, state }) => ({
    name: tagOf(element),
    value: words.states[state],
    wrong: state !== 'ready' && state !== 'loading',
    place: element,
  }))

const requests = (seen: Seen, words: Words): Row[] =>
  seen.requests.map(({ method, address, status, milliseconds, requestId }) => ({
    name: `${method} ${discreet(address, settings.server)}`,
    value: [
      status === null ? words.pending : status === 0 ? words.unanswered : `${status}`,
      status === null ? '' : `${milliseconds} ms`,
    ]
      .filter(Boolean)
      .join(', '),
    source: requestId ? words.numbered(requestId) : undefined,
    wrong: status === 0 || (status ?? 0) >= 400,
  }))

function errors(seen: Seen, words: Words): Row[] {
  const refused = seen.requests.filter(({ status, detail }) => status !== null && detail)
  return [
    ...refused.map(({ code, detail = '', requestId, status }) => ({
      name: code ?? (status ? `HTTP ${status}` : words.unanswered),
      value: detail,
      source: requestId ? words.numbered(requestId) : undefined,
      wrong: true,
    })),
    ...[...said.values()].map((value) => ({ name: words.warning, value, wrong: true })),
    ...seen.uncaught.map((value) => ({ name: words.uncaught, value, wrong: true })),
  ]
}
