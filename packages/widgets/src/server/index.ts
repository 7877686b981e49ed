// Cards rendered by a server, in a declarative shadow root: read at once, without any script.
import type { Proposal, Service } from '@parvis/sdk'
import { ProposalCard } from '../lazy/proposal-card/proposal-card.ts'
import { ServiceCard } from '../service-card/service-card.ts'
import { english } from '../texts/en.ts'
import { formatsIn } from '../texts/formats.ts'
import { fr } from '../texts/fr.ts'
import { escapeHtml, toHtml } from './to-html.ts'

/** What a card takes beside its data; each is an attribute of the element of the same name. */
export type CardOptions = {
  /** `en` for English. Default: French. */
  lang?: string
  /** Level of its heading, 1 to 6. Default: 3. */
  headingLevel?: number
  /** Address of the consultation, where the page's script does not say it. */
  server?: string
  /** Publishable key of the site, `pk_…`, where the page's script does not say it. */
  site?: string
  /** `_self`: its links open in the same tab. Default: `_blank`. */
  target?: '_self' | '_blank'
  /** For a page whose policy allows styles by nonce. Without, such a page shows the card unstyled until its script runs. */
  nonce?: string
}

class RenderedServiceCard extends ServiceCard {
  constructor(service: Service) {
    super()
    this.data = service
  }

  shown(lang?: string) {
    return this.show(textsOf(lang))
  }
}

class RenderedProposalCard extends ProposalCard {
  constructor(proposal: Proposal) {
    super()
    this.data = proposal
  }

  shown(lang?: string) {
    // A page may be kept and served to many: each of them prepares their own act, in their browser.
    this.watch.id = ''
    this.texts = textsOf(lang)
    return this.show(this.texts)
  }
}

const textsOf = (lang = '') => (/^en/i.test(lang) ? english(formatsIn('en-GB')) : fr)

/**
 * `<parvis-service-card>` with its content, as HTML for a page that a server makes. The element takes over in
 * the browser once it has fresher data; where shadow roots are not known, the link inside the tag serves.
 * @example
 * const service = await client.services.get('aides-territoires')
 * page += renderServiceCard(service, { headingLevel: 2 })
 */
export function renderServiceCard(service: Service, options: CardOptions = {}) {
  const link = `<a href="${escapeHtml(service.url)}">${escapeHtml(service.name)}</a>`
  return rendered(new RenderedServiceCard(service), { service: service.id, link, ...options })
}

/**
 * `<parvis-proposal-card>` with its content, as HTML for a page that a server makes. The tallies are those of
 * that moment until the element shows newer ones.
 * @example
 * const proposal = await client.proposals.get('parking')
 * page += renderProposalCard(proposal, { lang: 'en' })
 */
export function renderProposalCard(proposal: Proposal, options: CardOptions = {}) {
  const link = `<a href="${escapeHtml(proposal.url)}">${escapeHtml(proposal.title)}</a>`
  return rendered(new RenderedProposalCard(proposal), { proposal: proposal.id, link, ...options })
}

type Card = RenderedServiceCard | RenderedProposalCard
type Given = CardOptions & { link: string; service?: string; proposal?: string }

function rendered(card: Card, { link, nonce, headingLevel, ...others }: Given) {
  const attributes = { ...others, 'heading-level': headingLevel?.toString() }
  for (const [name, value] of Object.entries(attributes)) if (value) card.setAttribute(name, value)
  const sheets = card.renderRoot.adoptedStyleSheets.map((sheet) =>
    String(Reflect.get(sheet, 'text')),
  )
  const style = `<style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${sheets.join('')}</style>`
  const content = toHtml(card.shown(others.lang))
  const tag = card instanceof ServiceCard ? ServiceCard.tag : ProposalCard.tag
  const told = Object.entries(attributes)
    .flatMap(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : []))
    .join('')
  return `<${tag}${told}><template shadowrootmode="open">${style}${content}</template>${link}</${tag}>`
}
