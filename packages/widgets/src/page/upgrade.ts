// Finds what is to become an element: plain links to hosted pages, and tags spelled with data-parvis.
import { contributePath, referentPath, servicePath, supportPath } from '@parvis/sdk'
import { ContributionForm } from '../contribution-form/contribution-form.ts'
import { lazyElements, lazyNames, type Upgradable } from '../lazy/elements.ts'
import { ReferentSignup } from '../referent-signup/referent-signup.ts'
import { ServiceCard } from '../service-card/service-card.ts'
import { VoteButton } from '../vote-button/vote-button.ts'

export const elements = [VoteButton, ContributionForm, ReferentSignup, ServiceCard]

/**
 * `server`: the only origin whose links count. `ours`: the tags that this script registered. `load`:
 * gets lazy elements, by their names.
 */
type Page = { server: string | undefined; ours: string[]; load: (names: string[]) => void }

const tags: string[] = elements.map(({ tag }) => tag)
const parvis = (name?: string) => `parvis-${name}`
const lazyTags = lazyNames.map(parvis)
const both = [...tags, ...lazyTags]
const attributes =
  'proposal,service,consultation,territory,theme,sort,limit,year,variant,label,heading-level,site,server,target'
const upgradable: Upgradable[] = [
  { name: 'vote-button', page: supportPath, attribute: 'proposal' },
  { name: 'referent-signup', page: referentPath, attribute: 'proposal' },
  { name: 'service-card', page: servicePath, attribute: 'service' },
  { name: 'contribution-form', page: contributePath },
  ...lazyElements,
]
/** What of an address's query is an attribute. */
const asked = { site: 'site', consultation: 'consultation', theme: 'thematique', year: 'annee' }

/** Upgrades what is there, and what comes later. */
export function upgradePage(page: Page) {
  const within = (nodes: Node[]) => {
    const roots = nodes.filter((node) => node instanceof Element)
    for (const root of roots) upgradeWithin(root, page)
    // After it, which makes some; all of one moment together.
    const isThere = (tag: string) =>
      roots.some((root) => root.matches(tag) || root.querySelector(tag))
    page.load(lazyNames.filter((name) => isThere(parvis(name))))
  }
  within([document.documentElement])
  new MutationObserver((records) => {
    within(records.flatMap(({ addedNodes }) => [...addedNodes]))
  }).observe(document.documentElement, { childList: true, subtree: true })
}

function upgradeWithin(root: Element, page: Page) {
  const selector = 'a[href],[data-parvis]'
  for (const found of [root, ...root.querySelectorAll(selector)]) {
    if (found instanceof HTMLElement && found.matches(selector)) upgrade(found, page)
  }
}

function upgrade(found: HTMLElement, page: Page) {
  const name = found.dataset.parvis
  if (name === 'off' || found.isContentEditable || !found.isConnected) return
  if (found.closest(both.join())) return
  if (found instanceof HTMLAnchorElement) return upgradeLink(found, page)
  const tag = parvis(name)
  if (![...page.ours, ...lazyTags].includes(tag) || found.querySelector(tag)) return
  const element = create(tag, found)
  element.append(...found.childNodes)
  found.append(element)
}

function upgradeLink(link: HTMLAnchorElement, { server, ours }: Page) {
  const { origin, pathname, searchParams } = new URL(link.href, location.href)
  const isAsked = link.dataset.parvis !== undefined
  if (origin !== server || !(isAsked || isAlone(link))) return
  for (const { name, page, attribute: own } of upgradable) {
    const id = idAt(page, pathname)
    const tag = parvis(name)
    // Lazy ones only where they are asked for: a way to the list is most often just that.
    if (id === undefined || !(ours.includes(tag) || (isAsked && lazyTags.includes(tag)))) continue
    const element = create(tag, link)
    const said = (attribute: string, value?: string | null) =>
      value && element.setAttribute(attribute, value)
    if (own) said(own, id)
    for (const [attribute, query] of Object.entries(asked)) said(attribute, searchParams.get(query))
    // Where it leads to what they say: six of them are not one and the same button.
    if (ours.includes(tag)) said('label', link.dataset.label ?? link.textContent?.trim())
    link.replaceWith(element)
    element.append(link)
  }
}

/** What an address says for `:id`, nothing where its page has none; undefined elsewhere. */
function idAt(path: string, pathname: string) {
  const found = RegExp(`^${path.replace(':id', '([a-z0-9-]+)')}$`).exec(pathname)
  return found ? (found[1] ?? '') : undefined
}

function create(tag: string, from: HTMLElement) {
  const element = document.createElement(tag)
  for (const name of attributes.split(',')) {
    const value = from.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  return element
}

// A link inside running text stays a link, and so does an item of a menu or of a list of links.
function isAlone(link: HTMLElement) {
  if (link.closest('nav,header,footer,li,[role=navigation],[role=menu]')) return false
  let block = link.parentElement
  while (block && /^(span|strong|b|em|i|u|small)$/.test(block.localName))
    block = block.parentElement
  const same = block?.textContent?.trim() === link.textContent?.trim()
  return same && block?.querySelectorAll('a,img,button').length === 1
}
