// The screen of this address: loaded on use, its title shown, said and focused.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { type ConsoleScreen, Titled } from './console-screen.ts'
import { type Member, may } from './member.ts'
import { type Place, screenAt } from './place.ts'
import { type Screen, screens } from './screens.ts'
import { words } from './words.ts'

export class ScreenArea extends LightElement {
  static override properties = {
    member: { attribute: false },
    url: { attribute: false },
    isArriving: { attribute: false },
    shown: { state: true },
    heading: { state: true },
    isMissing: { state: true },
  }
  declare member: Member
  declare url: URL
  /** From another address, by a link: the focus goes to the new title. */
  declare isArriving: boolean
  declare shown?: ConsoleScreen
  declare heading: string
  /** Its file did not come: the network, or a version that is gone. */
  declare isMissing: boolean

  constructor() {
    super()
    this.heading = ''
    this.isMissing = false
    this.addEventListener('titled', (event) => {
      if (event instanceof Titled) this.heading = event.heading
    })
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('url')) void this.#show()
    else if (changed.has('member') && this.shown) this.shown.member = this.member
  }

  /** As if one came anew: what is being written is put back. */
  readAgain() {
    this.shown = undefined
    void this.#show()
    this.querySelector('h1')?.focus()
  }

  async #show() {
    const { url, member } = this
    const found = screenAt(screens, url.pathname)
    this.heading = found ? words.screens[found.screen.name] : words.notHere
    if (!found || !isFor(found.screen, member)) {
      this.shown = undefined
      return
    }
    const Wanted = await found.screen.load().catch(() => undefined)
    if (url !== this.url) return
    this.isMissing = !Wanted
    if (!Wanted) {
      this.shown = undefined
      return
    }
    const place: Place = { params: found.params, query: url.searchParams }
    const element = this.shown instanceof Wanted ? this.shown : new Wanted()
    element.place = place
    element.member = member
    this.shown = element
  }

  protected override updated(changed: Map<string, unknown>) {
    document.title = `${this.heading} — ${words.brand}`
    if (changed.has('url') && this.isArriving) this.querySelector('h1')?.focus()
  }

  protected override render() {
    return html`<h1 tabindex="-1">${this.heading}</h1>
      ${this.shown ?? this.#why()}`
  }

  #why() {
    if (this.isMissing)
      return html`<p role="alert">${words.notLoaded}</p>
        <button class="button" @click=${() => location.reload()}>${words.reload}</button>`
    const found = screenAt(screens, this.url.pathname)
    if (!found) return html`<p>${words.notHereWhy}</p>`
    const { opensWith } = found.screen
    if (!opensWith || isFor(found.screen, this.member)) return nothing
    const roles = opensWith.roles.map((role) => words.roles[role]).join(', ')
    return html`<p>${words.notYours} ${words.notYoursWhy(roles)}</p>`
  }
}

function isFor({ opensWith }: Screen, member: Member) {
  return !opensWith || may(member, opensWith)
}

customElements.define('screen-area', ScreenArea)
