// Settings: what the team decides, and what the server says of its environment.
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { words } from './words.ts'

const parts = [
  { name: '', title: words.replies, opensWith: operations.listReplies },
  { name: 'programmes', title: words.programmes, opensWith: operations.listProgrammes },
  { name: 'serveur', title: words.server, opensWith: operations.getServerState },
] as const

type Part = (typeof parts)[number]['name']

const load = {
  '': () => import('./replies.ts'),
  programmes: () => import('./programmes.ts'),
  serveur: () => import('./server.ts'),
} satisfies Record<Part, () => Promise<unknown>>

export class SettingsScreen extends ConsoleScreen {
  protected override render() {
    const shown = parts.filter(({ opensWith }) => may(this.member, opensWith))
    const asked = this.place.query.get('partie') ?? ''
    const part = shown.find(({ name }) => name === asked) ?? shown[0]
    if (!part) return html``
    void load[part.name]()
    return html`
      <nav class="tabs" aria-label=${words.parts}>
        ${shown.map(
          ({
            name,
            title,
          }) => html`<a href=${name ? `/console/reglages?partie=${name}` : '/console/reglages'}
            aria-current=${name === part.name ? 'page' : nothing}>${title}</a>`,
        )}
      </nav>
      ${this.#part(part.name)}
    `
  }

  #part(name: Part) {
    const { place, member } = this
    if (name === 'serveur')
      return html`<server-said .place=${place} .member=${member}></server-said>`
    return name === 'programmes'
      ? html`<programme-list .place=${place} .member=${member}></programme-list>`
      : html`<reply-templates .place=${place} .member=${member}></reply-templates>`
  }
}

customElements.define('settings-screen', SettingsScreen)
