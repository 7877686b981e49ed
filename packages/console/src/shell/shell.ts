// The frame of every screen: top, menu by role, and the screen of this address.
import { html, nothing } from 'lit'
import { changeLanguage, language } from '../language.ts'
import { LightElement } from '../light-element.ts'
import { team } from '../server/pages.ts'
import '../feedback/told.ts'
import { listenEverywhere } from '../keys/everywhere.ts'
import { type Member, whoIsHere } from './member.ts'
import { menu, screensFor } from './menu.ts'
import { followAddress, goTo } from './navigate.ts'
import './screen-area.ts'
import { screenAt } from './place.ts'
import { screens } from './screens.ts'
import { words } from './words.ts'

export class ConsoleShell extends LightElement {
  static override properties = {
    member: { state: true },
    fault: { state: true },
    url: { state: true },
  }
  declare member?: Member
  declare fault?: string
  declare url: URL

  #isArriving = false

  constructor() {
    super()
    this.url = new URL(location.href)
  }

  override connectedCallback() {
    super.connectedCallback()
    followAddress(
      (url) => url.origin === location.origin && screenAt(screens, url.pathname) !== undefined,
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
    void this.#open()
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
      this.member = await whoIsHere()
    } catch (error) {
      this.fault = String(error)
    }
  }

  protected override render() {
    return html`
      <a class="skip" href="#screen">${words.skip}</a>
      <header class="top">
        <a class="brand" href="/console">${words.brand} <small>${words.console}</small></a>
        <button class="menu-button" popovertarget="menu">${words.menu}</button>
        <span class="top-end">
          <button class="plain" @click=${this.#help}>${words.keyboard}</button>
          <button class="plain" lang=${language === 'fr' ? 'en' : 'fr'}
            @click=${() => changeLanguage(language === 'fr' ? 'en' : 'fr')}>
            ${words.otherLanguage}
          </button>
          ${this.member && html`<a href=${team} title=${words.myPage}>${this.member.name}</a>`}
        </span>
      </header>
      ${this.member ? menu(this.member, this.url.pathname) : nothing}
      <told-line></told-line>
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
