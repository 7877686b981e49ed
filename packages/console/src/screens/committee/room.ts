// The committee's room: the session at the top, its agenda, and the item that is being decided.
import {
  type CommitteeItem,
  type ListCommitteeItemsQuery,
  listCommitteeItems,
  type StaffCommitteeDetail,
  staffGetCommittee,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { connection } from '../../server/staff.ts'
import '../../styles/committee.css'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import { agendaTable } from './agenda.ts'
import { neighbour, nextUndecided } from './next-item.ts'
import { sentenceFor } from './problem.ts'
import { roomKey } from './room-keys.ts'
import { SessionChanged } from './session-event.ts'
import { sessionHead } from './session-head.ts'
import { words } from './words.ts'

export type Sort = NonNullable<ListCommitteeItemsQuery['sort']>

export class CommitteeRoom extends ConsoleScreen {
  static override properties = {
    session: { state: true },
    items: { state: true },
    fault: { state: true },
  }
  declare session?: StaffCommitteeDetail
  declare items?: readonly CommitteeItem[]
  declare fault?: string

  #read?: AbortController
  #asked = ''
  /** Where the focus goes once the next item is there. */
  #focus?: 'agenda' | 'item'

  constructor() {
    super()
    this.addEventListener('session-changed', (event) => {
      if (event instanceof SessionChanged) void this.#changed(event)
    })
    this.addEventListener('keydown', (event) => this.#onKey(event))
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

  async #load() {
    this.#read?.abort()
    this.#read = new AbortController()
    const { signal } = this.#read
    try {
      const [session, { items }] = await Promise.all([
        staffGetCommittee(connection, this.#id, { signal }),
        listCommitteeItems(connection, this.#id, { sort: this.#sort, limit: 500 }, { signal }),
      ])
      this.fault = undefined
      this.session = session
      this.items = items
      this.titled(session.title)
    } catch (error) {
      if (!signal.aborted) this.fault = sentenceFor(error)
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

  #onKey(event: KeyboardEvent) {
    const act = roomKey(event)
    if (!act || !this.items) return
    event.preventDefault()
    if (act === 'next' || act === 'previous') {
      const to = neighbour(this.items, this.#itemId, act === 'next' ? 1 : -1)
      const isInPane = event.target instanceof Element && event.target.closest('committee-item')
      if (to) this.#show(to, isInPane ? 'item' : 'agenda')
    } else void this.#pane().then((pane) => pane?.decideNow(act))
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
      ${sessionHead(session, this.member)}
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
        <section class="pane" aria-label=${words.item}>
          ${
            itemId
              ? html`<committee-item .session=${session} .itemId=${itemId} .member=${this.member}
                  .isLast=${isLast}></committee-item>`
              : items.length > 0
                ? html`<p class="hint">${words.chooseItem}</p><p class="hint">${words.keys}</p>`
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
