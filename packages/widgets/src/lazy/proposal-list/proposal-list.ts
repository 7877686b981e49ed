// <parvis-proposal-list>: the proposals of a consultation, to search, sort and support.
import {
  type Consultation,
  type Embeds,
  type IntentStatus,
  isRefusal,
  links,
  type Proposal,
  type ProposalPage,
  proposals,
} from '@parvis/sdk'
import type { Texts } from '../../texts/fr.ts'
import type { SupportedDetail } from '../../vote-button/vote-button.ts'
import { formStyles, heading, html, IntentWatch, outcome, ParvisElement } from '../core.ts'
import { hashOf, type Key, type Place, readPlace } from './place.ts'
import { Selection } from './selection.ts'
import { listStyles } from './styles.ts'
import { type Words, wordsIn } from './words.ts'

type Settled = Pick<IntentStatus, 'id' | 'state' | 'tally'>

/**
 * The proposals of a consultation with a search, themes, an order and pages. Where one is stays in the
 * hash of the address (`#parvis-q=…`): it can be shared, and Back goes back. One list a page. Several
 * proposals may be chosen, on any page of the list, and supported by one confirmation.
 * @tag parvis-proposal-list
 * @attr consultation - Id of a consultation. Default: the site's own, or the current one.
 * @attr theme - Theme to begin with. Default: all.
 * @attr sort - `support` to begin with the most supported. Default: `title`.
 * @attr limit - Proposals a page, 1 to 100. Default: 12.
 * @attr heading-level - Level of the titles, 1 to 6. Default: 3.
 * @attr target - `_self`: links to support open in the same tab. Default: `_blank`.
 * @event parvis-supported - A support prepared here was confirmed; one for each of several. Detail:
 *   SupportedDetail.
 * @csspart search, field, label, input, secondary, count, items, card, theme, title, summary, tallies,
 *   button, choose, closed, selection, pages, status
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the buttons.
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-proposal-list sort="support" limit="6">
 *   <a href="https://consultation.example/propositions">Toutes les propositions</a>
 * </parvis-proposal-list>
 */
export class ProposalList extends ParvisElement {
  static override readonly tag = 'parvis-proposal-list'
  static override readonly observedAttributes = [
    ...ParvisElement.observedAttributes,
    'theme',
    'sort',
    'limit',
  ]

  protected consultationShown: Consultation | null = null
  protected found?: ProposalPage
  #watches = new Map<string, IntentWatch>()
  #selection = new Selection(this, (status, parts) => {
    this.#told = this.words.told(parts)
    for (const part of parts) this.#settled(part.proposalId, { ...part, id: status.id })
  })
  #told = ''
  #asked = 0

  protected get words() {
    return wordsIn(this.language)
  }

  protected override sheets() {
    return [formStyles, listStyles]
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('hashchange', this.#moved)
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#moved)
  }

  protected override wanted() {
    return { consultation: true }
  }

  protected override async answer(locale: string) {
    const embeds = await super.answer(locale)
    this.consultationShown = embeds.consultation
    this.#selection.watch.resume(`${this.localName}:several`)
    if (embeds.consultation) await this.#find(locale)
    return embeds
  }

  protected override receive({ consultation }: Embeds) {
    return !!consultation
  }

  protected override fallback() {
    return this.found ? undefined : links(this.api.connection).proposals()
  }

  /** What the address says, or else the attributes. */
  get #place(): Place {
    const { q, theme, sort, cursor } = readPlace()
    return { q, theme: theme ?? this.dataOf('theme'), sort: sort ?? this.dataOf('sort'), cursor }
  }

  async #find(locale: string) {
    const turn = ++this.#asked
    const { q, theme, sort, cursor } = this.#place
    const query = {
      consultation: this.consultationShown?.id,
      q: q?.trim() || undefined,
      theme: theme || undefined,
      sort: sort === 'support' ? ('support' as const) : ('title' as const),
      limit: Number(this.dataOf('limit')) || 12,
    }
    const list = (from?: string) =>
      proposals(this.api.connection).list({ ...query, ...(from && { cursor: from }) }, { locale })
    const found = await list(cursor).catch((error) => {
      // A place in a list that has changed, or was typed by hand: its beginning.
      if (cursor && isRefusal(error)) return list()
      throw error
    })
    if (turn === this.#asked) this.found = found
  }

  #moved = async () => {
    try {
      await this.#find(this.language)
      this.loading = 'ready'
    } catch {
      this.failed()
    }
    this.requestUpdate()
  }

  /** Goes to a place: the hash tells everyone, this list included. */
  async #go(place: Place) {
    const hash = hashOf(place)
    if (hash === location.hash) return
    location.hash = hash
    // What was there is replaced: the focus goes to what says how many there are now.
    await new Promise((done) => addEventListener('hashchange', done, { once: true }))
    this.renderRoot.querySelector<HTMLElement>('[part=count]')?.focus()
  }

  #search = () => {
    const value = (key: Key) =>
      this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${key}`)?.value
    void this.#go({ q: value('q') || undefined, theme: value('theme'), sort: value('sort') })
  }

  // The `submit` event never fires in a sandboxed frame: Enter is read here.
  #press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement)
      this.#search()
  }

  protected override show(texts: Texts) {
    const { found } = this
    if (!found) return ''
    const { words } = this
    return html`${this.#form(words)}
      <p part="count" role="status" tabindex="-1" .textContent=${words.count(found.total, words.number(found.total))}></p>
      ${
        found.total
          ? html`<ul part="items">${found.items.map((item) => this.#item(item, texts))}</ul>`
          : html`<p>${words.none}</p>`
      }
      ${this.#chosen(texts, words)} ${this.#pages(found, words)} ${this.loading === 'failed' ? this.status() : ''}`
  }

  #form(words: Words) {
    const { q, theme, sort } = this.#place
    const themes = this.consultationShown?.themes ?? []
    const choice = (value: string, text: string, chosen = '') =>
      html`<option value=${value} .selected=${value === chosen}>${text}</option>`
    return html`<div part="search" role="search" aria-label=${words.search} @keydown=${this.#press}>
      <div part="field">
        <label part="label" for="q">${words.words}</label>
        <input id="q" part="input" type="search" maxlength="100" .value=${q ?? ''} />
      </div>
      <div part="field">
        <label part="label" for="theme">${words.theme}</label>
        <select id="theme" part="input">
          ${choice('', words.allThemes, theme)}${themes.map(({ id, title }) => choice(id, title, theme))}
        </select>
      </div>
      <div part="field">
        <label part="label" for="sort">${words.sort}</label>
        <select id="sort" part="input">
          ${choice('title', words.sorts.title, sort)}${choice('support', words.sorts.support, sort)}
        </select>
      </div>
      <button part="secondary" type="button" @click=${this.#search}>${words.go}</button>
    </div>`
  }

  #item(proposal: Proposal, texts: Texts) {
    const { id, title, url, theme, summary, tally, support, residentsSupport } = proposal
    const watch = this.#watchOf(id)
    const link = html`<a href=${url} .textContent=${title}></a>`
    const residents = tally.residentsByEmail + tally.residentsByFranceConnect
    const address = this.api.links.support(id, { intent: watch.id })
    const said = outcome(watch, texts, texts.supported)
    return html`<li part="card" class="box">
      <p part="theme" .textContent=${theme.title}></p>
      ${heading(this.dataOf('heading-level'), link)}
      <p part="summary" dir="auto" .textContent=${summary}></p>
      <p part="tallies" .textContent=${texts.supporters(tally.territories) + (residentsSupport ? ` · ${texts.residents(residents)}` : '')}></p>
      ${
        support.open
          ? html`${this.link(address, texts.support, texts.of(title), () => watch.start())}
            ${this.#choice(proposal, texts)}`
          : html`<p part="closed" .textContent=${texts.supportClosed(support)}></p>`
      }
      <p part="status" role="status" .textContent=${said ?? ''}></p>
    </li>`
  }

  #choice({ id, title }: Proposal, texts: Texts) {
    const { chosen } = this.#selection
    const toggle = () => this.#selection.toggle(id)
    return html`<label part="choose" class="check">
      <input type="checkbox" .checked=${chosen.has(id)} ?disabled=${!this.#selection.takes(id)} @change=${toggle} />
      <span>${this.words.choose}<span class="hidden" .textContent=${texts.of(title)}></span></span>
    </label>`
  }

  /** What is chosen, wherever in the list, and the one link that supports all of it. */
  #chosen(texts: Texts, words: Words) {
    const { chosen, watch } = this.#selection
    const ids = [...chosen]
    const address = links(this.api.connection).supports(ids, { intent: watch.id })
    const said = outcome(watch, texts, this.#told)
    const act = () => watch.start()
    const clear = () => {
      this.#selection.clear()
      this.renderRoot.querySelector<HTMLElement>('[part=count]')?.focus()
    }
    return html`<div part="selection" role="group" aria-label=${words.selection}>
      <p role="status" .textContent=${ids.length ? words.chosen(ids.length) : ''}></p>
      ${
        ids.length
          ? html`${this.link(address, words.supportAll(ids.length), '', act)}
            <button part="secondary" type="button" @click=${clear}>${words.clear}</button>`
          : ''
      }
      <p part="status" role="status" .textContent=${said ?? ''}></p>
    </div>`
  }

  #pages({ next }: ProposalPage, words: Words) {
    const place = this.#place
    const to = (cursor: string | undefined, text: string) => {
      const target = { ...place, cursor }
      const go = (event: Event) => {
        event.preventDefault()
        void this.#go(target)
      }
      return html`<a part="secondary" href=${hashOf(target)} @click=${go}>${text}</a>`
    }
    if (!next && !place.cursor) return ''
    return html`<nav part="pages" aria-label=${words.pages}>
      ${place.cursor ? to(undefined, words.first) : ''} ${next ? to(next, words.next) : ''}
    </nav>`
  }

  /** One intent a proposal, which goes on when the list moves. */
  #watchOf(id: string) {
    let watch = this.#watches.get(id)
    if (!watch) {
      watch = new IntentWatch(this, (status) => this.#settled(id, status))
      this.#watches.set(id, watch)
      watch.resume(`${this.localName}:${id}`)
    }
    return watch
  }

  #settled(proposalId: string, { id: intentId, state, tally }: Settled) {
    const { found } = this
    if (found && tally) {
      const items = found.items.map((one) => (one.id === proposalId ? { ...one, tally } : one))
      this.found = { ...found, items }
    }
    if (state === 'confirmed')
      this.tell<SupportedDetail>('parvis-supported', { proposalId, intentId, tally })
  }
}
