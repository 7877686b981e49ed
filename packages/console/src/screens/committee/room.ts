// The committee's room: the session at the top, its agenda, and the item that is being decided.
import {
  type CommitteeItem,
  type ListCommitteeItemsQuery,
  listCommitteeItems,
  type StaffCommitteeDetail,
  staffGetCommittee,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { kept } from '../../form/kept.ts'
import { Keys } from '../../keys/keys.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import { agendaTable } from './agenda.ts'
import { decisionKey } from './decision-key.ts'
import { neighbour, nextUndecided } from './next-item.ts'
import { SessionChanged } from './session-event.ts'
import { sessionHead } from './session-head.ts'
import { words } from './words.ts'

export type Sort = NonNullable<ListCommitteeItemsQuery['sort']>

export class CommitteeRoom extends ConsoleScreen {
  static override properties = {
    session: { state: true },
    items: { state: true },
    beside: { state: true },
    fault: { state: true },
  }
  declare session?: StaffCommitteeDetail
  declare items?: readonly CommitteeItem[]
  /** What the open item stands on: it waits while a decision is being written, and is compared when it is sent. */
  declare beside?: StaffCommitteeDetail
  declare fault?: unknown

  protected readonly keys = new Keys(this, {
    name: words.agenda,
    within: '.room',
    keys: () => [
      { key: 'j', name: words.nextItem, act: () => this.#go(1) },
      { key: 'k', name: words.previousItem, act: () => this.#go(-1) },
      { key: 'd', name: words.decideKey, act: () => void this.#decide('outcome') },
      { key: 'v', name: words.votesKey, act: () => void this.#decide('votes') },
    ],
  })
  protected readonly follows = new Follows(this, ['committee', 'committee_scores'], (what) => {
    if (what.isAll || what.ids.has(this.#id)) void this.#load({ isHeard: true })
  })

  #read?: AbortController
  #reading?: Promise<void>
  #asked = ''
  /** Where the focus goes once the next item is there. */
  #focus?: 'agenda' | 'item'

  constructor() {
    super()
    this.addEventListener('session-changed', (event) => {
      if (event instanceof SessionChanged) void this.#changed(event)
    })
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#read?.abort()
  }

  get #id() {
    return this.place.params.id ?? ''
  }
  get #itemId() {
    return this.place.query.get('dossier') ?? undefined
  }
  get #sort(): Sort {
    const asked = this.place.query.get('tri')
    return sorts.find((one) => one === asked) ?? 'position'
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    // The shell begins each address with the name of the screen.
    if (changed.has('place') && this.session) this.titled(this.session.title)
    if (this.#itemId) void this.#pane()
    const asked = `${this.#id} ${this.#sort}`
    if (!changed.has('place') || asked === this.#asked) return
    this.#asked = asked
    void this.#load()
  }

  /** What the stream tells begins another: whoever waits for one that was let go waits for the newest. */
  async #load({ isHeard = false } = {}) {
    this.#read?.abort()
    this.#read = new AbortController()
    this.#reading = this.#readAll(this.#read.signal, isHeard)
    let waited: Promise<void> | undefined
    do {
      waited = this.#reading
      await waited
    } while (waited !== this.#reading)
  }

  async #readAll(signal: AbortSignal, isHeard: boolean) {
    try {
      const [session, { items }] = await Promise.all([
        staffGetCommittee(connection, this.#id, { signal }),
        listCommitteeItems(connection, this.#id, { sort: this.#sort, limit: 500 }, { signal }),
      ])
      this.fault = undefined
      this.session = session
      this.items = items
      if (!isHeard || !this.#isWriting()) this.beside = session
      this.titled(session.title)
    } catch (error) {
      if (!signal.aborted) this.fault = problem(error)
    }
  }

  async #changed({ decided }: SessionChanged) {
    await this.#load()
    if (!decided || !this.items) return
    this.#tellDecision(decided)
    const next = nextUndecided(this.items, decided)
    if (next) this.#show(next, 'item')
  }

  #tellDecision(id: string) {
    const { session } = this
    const decided = this.items?.find(({ item }) => item.id === id)
    if (!session || !decided) return
    const outcome = decided.outcome ? words.outcomes[decided.outcome] : words.undecided
    const said = words.recorded(decided.item.title, outcome)
    const undo = async () => {
      const { undoDecision } = await import('./undo-decision.ts')
      await undoDecision(session, id)
      await this.#load()
    }
    if (session.publishedAt === null) tell(said, undo)
    else tell(said)
  }

  #show(itemId: string, focus: 'agenda' | 'item') {
    this.#focus = focus
    keepInAddress(this.#hrefOf(itemId))
  }

  readonly #hrefOf = (itemId: string) => {
    const query = new URLSearchParams(this.place.query)
    query.set('dossier', itemId)
    return `${location.pathname}?${query}`
  }

  #isWriting() {
    return Object.keys(kept(decisionKey(this.#id, this.#itemId ?? ''))).length > 0
  }

  #go(by: 1 | -1) {
    const to = neighbour(this.items ?? [], this.#itemId, by)
    const isInPane = document.activeElement?.closest('committee-item')
    if (to) this.#show(to, isInPane ? 'item' : 'agenda')
  }

  async #decide(at: 'outcome' | 'votes') {
    const pane = await this.#pane()
    await pane?.decideNow(at)
  }

  protected override updated() {
    if (!this.#focus) return
    const link = this.querySelector<HTMLElement>(`[data-item="${CSS.escape(this.#itemId ?? '')}"]`)
    if (this.#focus === 'agenda') link?.focus()
    else void this.#pane().then((pane) => pane?.focusSoon())
    this.#focus = undefined
  }

  /** Loaded once an item is opened. */
  async #pane() {
    const { CommitteeItemPane } = await import('./item-pane.ts')
    const pane = this.querySelector('committee-item')
    if (!(pane instanceof CommitteeItemPane)) return undefined
    await pane.updateComplete
    return pane
  }

  protected override render() {
    const { session, items, fault } = this
    if (fault)
      return html`<p role="alert">${fault}</p>
      <button class="button" @click=${() => this.#load()}>${words.retry}</button>`
    if (!session || !items) return html`<p class="hint">${words.loading}</p>`
    const itemId = this.#itemId
    const isLast = items.filter(({ outcome }) => outcome === null).length <= 1
    return html`
      ${sessionHead(session, items, this.member)}
      <div class="room">
        ${agendaTable({
          session,
          items,
          itemId,
          sort: this.#sort,
          member: this.member,
          hrefOf: this.#hrefOf,
          sorted: (sort) => this.#sortBy(sort),
          opened: (id) => goTo(this.#hrefOf(id)),
        })}
        <section class="pane committee-pane" aria-label=${words.item}>
          ${
            itemId
              ? html`<committee-item .session=${this.beside ?? session} .itemId=${itemId} .member=${this.member}
                  .isLast=${isLast}></committee-item>`
              : items.length > 0
                ? html`<p class="hint">${words.chooseItem}</p>`
                : nothing
          }
        </section>
      </div>
    `
  }

  #sortBy(sort: Sort) {
    const query = new URLSearchParams(this.place.query)
    query.set('tri', sort)
    keepInAddress(`${location.pathname}?${query}`)
  }
}

const sorts: readonly Sort[] = ['position', 'score', 'deviation', 'progress', 'territories']

customElements.define('committee-room', CommitteeRoom)
