// Strips under the top: offline, a new version of the console, roles that changed. Each says what one may do.
import { html, nothing } from 'lit'
import { isWriting } from '../form/kept.ts'
import { LightElement } from '../light-element.ts'
import { reach, reached } from '../server/reach.ts'
import type { Member } from './member.ts'
import type { RoleChange } from './roles.ts'
import { words } from './words.ts'

export class ShellStrips extends LightElement {
  static override properties = { roles: { attribute: false }, isNewer: { attribute: false } }
  declare roles?: RoleChange
  declare isNewer: boolean

  #reached = () => this.requestUpdate()

  override connectedCallback() {
    super.connectedCallback()
    reached.addEventListener('changed', this.#reached)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    reached.removeEventListener('changed', this.#reached)
  }

  protected override render() {
    return html`
      <div role="status">
        ${reach === 'here' ? nothing : html`<p class="strip">${reach === 'offline' ? words.offline : words.cut}</p>`}
        ${this.roles ? this.#rolesChanged(this.roles) : nothing}
        ${
          this.isNewer
            ? html`<p class="strip">${words.newer} ${isWriting() ? words.newerWriting : ''}
                <button class="plain" @click=${() => location.reload()}>${words.reload}</button></p>`
            : nothing
        }
      </div>
    `
  }

  #rolesChanged({ lost, gained }: RoleChange) {
    const named = (roles: Member['roles']) => roles.map((role) => words.roles[role]).join(', ')
    return html`
      <p class="strip">
        ${lost.length > 0 ? words.rolesLost(named(lost)) : ''}
        ${gained.length > 0 ? words.rolesGained(named(gained)) : ''}
        <button class="plain" @click=${() => this.#seen()}>${words.understood}</button>
      </p>
    `
  }

  #seen() {
    this.roles = undefined
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
}

customElements.define('shell-strips', ShellStrips)
