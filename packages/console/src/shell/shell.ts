// The frame of every screen: top, menu by role, and the screen of this address.
import { sayStaffPresent } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { changeLanguage, language } from '../language.ts'
import { LightElement } from '../light-element.ts'
import { findPlace } from '../server/follow.ts'
import { Heard, heard } from '../server/heard.ts'
import { team } from '../server/pages.ts'
import { letPresenceTell } from '../server/present.ts'
import { watchReach } from '../server/reach.ts'
import '../feedback/told.ts'
import { isWriting } from '../form/kept.ts'
import { listenEverywhere } from '../keys/everywhere.ts'
import { type Member, may, whoIsHere } from './member.ts'
import { menu, screensFor } from './menu.ts'
import { followAddress, goTo } from './navigate.ts'
import './others-here.ts'
import './screen-area.ts'
import { screenAt } from './place.ts'
import { changeOfRoles, type RoleChange } from './roles.ts'
import { screens } from './screens.ts'
import { WaitingCounts } from './waiting.ts'
import { words } from './words.ts'

export class ConsoleShell extends LightElement {
  static override properties = {
    member: { state: true },
    fault: { state: true },
    url: { state: true },
    roles: { state: true },
    isNewer: { state: true },
  }
  declare member?: Member
  declare fault?: string
  declare url: URL
  declare roles?: RoleChange
  declare isNewer: boolean

  #isArriving = false
  #waiting = new WaitingCounts(this)

  constructor() {
    super()
    this.url = new URL(location.href)
    this.isNewer = false
  }

  override connectedCallback() {
    super.connectedCallback()
    followAddress(
      (url) => url.origin === location.origin && this.#isOurs(url),
      ({ url, isWithin }) => {
        this.url = url
        this.#isArriving = !isWithin
        this.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover()
      },
    )
    listenEverywhere({
      screens: this.#letters,
      goTo,
      search: () => this.querySelector<HTMLElement>('screen-area filter-bar')?.focus(),
      help: this.#help,
    })
    heard.addEventListener('heard', (event) => {
      if (!(event instanceof Heard)) return
      if (event.what === 'roles') void this.#open()
      else if (event.what === 'newer') this.isNewer = true
    })
    watchReach()
    void this.#open()
  }

  /** Of a newer version the next screen is loaded as a page, unless something is being written here. */
  #isOurs({ pathname }: URL) {
    const opensAnew = this.isNewer && pathname !== location.pathname && !isWriting()
    return !opensAnew && screenAt(screens, pathname) !== undefined
  }

  #letters = () =>
    this.member
      ? screensFor(this.member).flatMap(({ letter, name, path }) =>
          letter ? [{ letter, name: words.screens[name], href: path }] : [],
        )
      : []

  #help = async () => {
    const { showHelp } = await import('../keys/help.ts')
    await showHelp(this.#letters)
  }

  async #open() {
    this.fault = undefined
    try {
      const [member] = await Promise.all([whoIsHere(), findPlace()])
      this.#enter(member)
    } catch (error) {
      this.fault = String(error)
    }
  }

  #enter(member: Member) {
    this.roles = (this.member && changeOfRoles(this.member, member)) ?? this.roles
    this.member = member
    letPresenceTell(may(member, sayStaffPresent))
    void this.#waiting.read()
    void loadTheRest(member)
  }

  protected override render() {
    return html`
      <a class="skip" href="#screen">${words.skip}</a>
      <header class="top">
        <a class="brand" href="/console">${words.brand} <small>${words.console}</small></a>
        <button class="menu-button" popovertarget="menu">${words.menu}</button>
        <span class="top-end">
          <others-here></others-here>
          <button class="plain" lang=${language === 'fr' ? 'en' : 'fr'}
            @click=${() => changeLanguage(language === 'fr' ? 'en' : 'fr')}>
            ${words.otherLanguage}
          </button>
          ${this.member && html`<a href=${team} title=${words.myPage}>${this.member.name}</a>`}
        </span>
      </header>
      ${this.member ? menu(this.member, this.url.pathname, { waiting: this.#waiting, help: this.#help }) : nothing}
      <told-line></told-line>
      <shell-strips .roles=${this.roles} .isNewer=${this.isNewer}></shell-strips>
      <main id="screen" tabindex="-1">
        ${this.fault ? this.#failed() : nothing}
        ${this.member ? html`<screen-area .member=${this.member} .url=${this.url} .isArriving=${this.#isArriving}></screen-area>` : nothing}
      </main>
    `
  }

  #failed() {
    return html`
      <h1>${words.failed}</h1>
      <p>${this.fault}</p>
      <button class="button" @click=${() => this.#open()}>${words.tryAgain}</button>
    `
  }
}

/** What is not needed to read: all of it at once, while the files of this version are still there. */
async function loadTheRest({ id }: Member) {
  const [{ follow }] = await Promise.all([
    import('../server/hear.ts'),
    import('./strips.ts'),
    import('../server/sign-in-again.ts'),
    import('../server/prove.ts'),
  ])
  follow(id)
}
