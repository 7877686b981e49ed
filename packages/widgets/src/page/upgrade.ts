// Finds what is to become an element: plain links to hosted pages, and tags spelled with data-parvis.
import { ContributionForm } from '../contribution-form/contribution-form.ts'
import { ReferentSignup } from '../referent-signup/referent-signup.ts'
import { ServiceCard } from '../service-card/service-card.ts'
import { VoteButton } from '../vote-button/vote-button.ts'

export const elements = [VoteButton, ContributionForm, ReferentSignup, ServiceCard]

type Page = { server: string; ours: string[] }

const tags: string[] = elements.map(({ tag }) => tag)
const attributes = ['proposal', 'service', 'variant', 'heading-level', 'site', 'server', 'target']
const paths: [RegExp, string, string?][] = [
  [/^\/propositions\/([a-z0-9-]+)\/soutien$/, VoteButton.tag, 'proposal'],
  [/^\/propositions\/([a-z0-9-]+)\/referent$/, ReferentSignup.tag, 'proposal'],
  [/^\/services\/([a-z0-9-]+)$/, ServiceCard.tag, 'service'],
  [/^\/contribuer$/, ContributionForm.tag],
]

/**
 * Upgrades what is there, and what comes later. `server` is the only origin whose links count;
 * `ours`, the tags that this script registered.
 */
export function upgradePage(server: string, ours: string[] = tags) {
  const within = (root: Element) => upgradeWithin(root, { server, ours })
  within(document.documentElement)
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) within(node)
    }
  }).observe(document.documentElement, { childList: true, subtree: true })
}

function upgradeWithin(root: Element, page: Page) {
  const selector = 'a[href],[data-parvis]'
  for (const found of [root, ...root.querySelectorAll(selector)]) {
    if (found instanceof HTMLElement && found.matches(selector)) upgrade(found, page)
  }
}

function upgrade(found: HTMLElement, page: Page) {
  const { parvis } = found.dataset
  if (parvis === 'off' || found.isContentEditable || !found.isConnected) return
  if (found.closest(tags.join())) return
  if (found instanceof HTMLAnchorElement) return upgradeLink(found, page)
  const tag = `parvis-${parvis}`
  if (!page.ours.includes(tag) || found.querySelector(tag)) return
  const element = create(tag, found)
  element.append(...found.childNodes)
  found.append(element)
}

function upgradeLink(link: HTMLAnchorElement, { server, ours }: Page) {
  const { origin, pathname, searchParams } = new URL(link.href, location.href)
  if (origin !== server || !(link.dataset.parvis !== undefined || isAlone(link))) return
  for (const [path, tag, name] of paths) {
    const match = path.exec(pathname)
    if (!match || !ours.includes(tag)) continue
    const element = create(tag, link)
    if (name) element.setAttribute(name, match[1] ?? '')
    const site = searchParams.get('site')
    if (site) element.setAttribute('site', site)
    link.replaceWith(element)
    element.append(link)
  }
}

function create(tag: string, from: HTMLElement) {
  const element = document.createElement(tag)
  for (const name of attributes) {
    const value = from.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  return element
}

// A link inside running text stays a link, and so does an item of a menu or of a list of links.
function isAlone(link: HTMLElement) {
  if (link.closest('nav,header,footer,li,[role=navigation],[role=menu]')) return false
  let block = link.parentElement
  while (block && /^(SPAN|STRONG|B|EM|I|U|SMALL)$/.test(block.tagName)) block = block.parentElement
  const same = block?.textContent?.trim() === link.textContent?.trim()
  return same && block?.querySelectorAll('a,img,button').length === 1
}
