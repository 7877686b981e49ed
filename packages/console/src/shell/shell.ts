// The frame of every screen: top, menu by role, and the screen of this address.
import type { StaffConnection } from '@parvis/sdk/staff'
import { sayStaffPresent } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { changeLanguage, language } from '../language.ts'
import { LightElement } from '../light-element.ts'
import { findPlace } from '../server/follow.ts'
import { Heard, heard } from '../server/heard.ts'
import { team, teamSignIn } from '../server/pages.ts'
import { plain } from '../server/plain.ts'
import { letPresenceTell } from '../server/present.ts'
import { watchReach } from '../server/reach.ts'
import { connection } from '../server/staff.ts'
import '../feedback/told.ts'
import { isWriting } from '../form/kept.ts'
import { keepEarlyKeys } from '../keys/early.ts'
import { keepPlace, takePlace } from './first-place.ts'
import { isSignedOut, type Member, may, whoIsHere } from './member.ts'
import { menu, screensFor } from './menu.ts'
import { followAddress, goTo, keepInAddress } from './navigate.ts'
import './others-here.ts'
import type { ScreenArea } from './screen-area.ts'
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
  #unlisten = () => {}
  #pressEarlyKeys = keepEarlyKeys()

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
    heard.addEventListener('heard', (event) => {
      if (!(event instanceof Heard)) return
      if (event.what === 'roles') void this.#open()
      else if (event.what === 'newer') this.isNewer = true
      else if (event.what === 'again') this.querySelector<ScreenArea>('screen-area')?.readAgain()
    })
    watchReach()
    void this.#open(plain)
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

  async #find() {
    const { member } = this
    if (!member) return
    const { askWhereTo } = await import('./go-to.ts')
    const screens = screensFor(member).flatMap(({ group, name, path }) =>
      group ? [{ name: words.screens[name], href: path }] : [],
    )
    const consultation = this.url.searchParams.get('consultation') ?? undefined
    const href = await askWhereTo({ screens, member, consultation })
    if (href) goTo(href)
  }

  /** At first, whoever is not signed in goes and does it; later, the connection asks over the screen. */
  async #open(ask: StaffConnection = connection) {
    this.fault = undefined
    try {
      const [member] = await Promise.all([whoIsHere(ask), findPlace(ask)])
      const place = ask === plain ? takePlace() : undefined
      if (place && this.url.pathname === '/console') keepInAddress(place)
      this.#enter(member)
    } catch (error) {
      if (ask === plain && isSignedOut(error)) {
        keepPlace(location)
        location.replace(`${teamSignIn}?suite=console`)
      } else this.fault = String(error)
    }
  }

  #enter(member: Member) {
    this.roles = (this.member && changeOfRoles(this.member, member)) ?? this.roles
    this.member = member
    letPresenceTell(may(member, sayStaffPresent))
    void this.#waiting.read()
    void this.#loadTheRest(member)
  }

  protected override render() {
    return html`
      <a class="skip" href="#screen">${words.skip}</a>
      <header class="top">
        <a class="brand" href="/console">${words.brand} <small>${words.console}</small></a>
        <button class="button quiet menu-button" popovertarget="menu">${words.menu}</button>
        ${
          this.member
            ? html`<consultation-select .member=${this.member} .url=${this.url}></consultation-select>
              <button class="plain" aria-keyshortcuts="Control+K" @click=${() => this.#find()}>
                ${words.find} <kbd aria-hidden="true">Ctrl K</kbd></button>`
            : nothing
        }
        <span class="top-end">
          <others-here></others-here>
          <button class="plain" lang=${language === 'fr' ? 'en' : 'fr'}
            @click=${() => changeLanguage(language === 'fr' ? 'en' : 'fr')}>
            ${words.otherLanguage}
          </button>
          ${this.member && html`<a href=${team} title=${words.myPage}>${this.member.name}</a>`}
        </span>
      </header>
      ${this.member ? menu(this.member, this.url, { waiting: this.#waiting, help: this.#help }) : nothing}
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

  async #loadTheRest({ id }: Member) {
    const { follow, listenEverywhere } = await import('../rest.ts')
    follow(id)
    this.#unlisten()
    this.#unlisten = listenEverywhere({
      screens: this.#letters,
      goTo,
      search: () => {
        const field = this.querySelector<HTMLElement>('screen-area filter-bar')
        if (field) field.focus()
        else void this.#find()
      },
      find: () => void this.#find(),
      help: this.#help,
    })
    this.#pressEarlyKeys()
  }
}
