// Programs that have a token of the team: until when, when they last came, made, renewed and taken back.
import { Task } from '@lit/task'
import {
  listPrograms,
  revokeProgram,
  type StaffProgram,
  type StaffProgramMade,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import '../../feedback/shown-once.ts'
import { shownDay, shownMoment } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { confirm, openDialog } from '../../form/dialog.ts'
import { LightElement } from '../../light-element.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { MemberChanged } from './events.ts'
import { ProgramMade } from './program-form.ts'
import { words } from './program-words.ts'
import { words as people } from './words.ts'

export class TeamPrograms extends LightElement {
  static override properties = { me: { attribute: false }, made: { state: true } }
  declare me: Member
  /** The server shows the token once. */
  declare made?: { name: string; token: string; until: string }

  #attempt = new Attempt(this)
  #programs = new Task(this, {
    task: (_, { signal }) => listPrograms(connection, { signal }),
    args: () => [],
  })
  protected readonly follows = new Follows(this, ['member'], () => void this.#programs.run())

  protected override render() {
    const { made } = this
    return html`
      <p class="hint">${words.what}</p>
      ${
        made
          ? html`<shown-once .label=${words.tokenOf(made.name)} .value=${made.token}
              .hint=${words.tokenHint(shownMoment(made.until))}></shown-once>`
          : nothing
      }
      ${this.#attempt.problem(() => void this.#programs.run())}
      ${reading(this.#programs, ({ items }) => this.#list(items))}
      ${
        may(this.me, operations.addProgram)
          ? html`<h3>${words.add}</h3>
              <program-form @program-made=${this.#onMade}></program-form>`
          : nothing
      }
    `
  }

  #list(items: readonly StaffProgram[]) {
    if (items.length === 0) return html`<p class="nothing-yet">${words.none}</p>`
    return html`<ul class="plain-list">${items.map((one) => this.#program(one))}</ul>`
  }

  #program(one: StaffProgram) {
    const { name, roles, isDangerous, by, createdAt, expiresAt, lastUsedAt } = one
    const isOver = Date.parse(expiresAt) < Date.now()
    return html`
      <li>
        <strong>${name}</strong>
        <span class="under">${roles.map((role) => people.roleNames[role]).join(', ')}
          ${isDangerous ? html` · <strong>${words.dangerous}</strong>` : nothing}</span>
        <span class="under">${lastUsedAt ? words.used(shownMoment(lastUsedAt)) : words.unused} ·
          ${isOver ? words.over(shownDay(expiresAt)) : words.until(shownMoment(expiresAt))}</span>
        <span class="under">${by ? words.madeBy(by.name, shownDay(createdAt)) : words.madeByCommand(shownDay(createdAt))}</span>
        ${
          may(this.me, operations.revokeProgram)
            ? html`<span class="acts">
                <button type="button" class="button quiet" aria-label=${words.renewOf(name)}
                  @click=${() => this.#renew(one)}>${words.renewAsk}</button>
                <button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy}
                  aria-label=${words.revokeOf(name)} @click=${() => this.#revoke(one)}>${words.revoke}</button></span>`
            : nothing
        }
      </li>
    `
  }

  readonly #onMade = (event: Event) => {
    if (event instanceof ProgramMade) this.#show(event.made)
  }

  #show({ program, token }: StaffProgramMade) {
    this.made = { name: program.name, token, until: program.expiresAt }
    void this.#changed()
    void this.updateComplete.then(() => this.#showToken())
  }

  /** Programs are members too: the list beside has them. */
  #changed() {
    this.dispatchEvent(new MemberChanged())
    return this.#programs.run()
  }

  async #renew(one: StaffProgram) {
    const made = await openDialog<StaffProgramMade>({
      heading: words.renewOf(one.name),
      content: ({ close }) => html`<program-form .renewed=${one}
        @program-made=${(event: Event) => event instanceof ProgramMade && close(event.made)}></program-form>`,
    })
    if (made) this.#show(made)
  }

  /** It stands above the form that made it, and is not told again. */
  async #showToken() {
    const shown = this.querySelector<LightElement>('shown-once')
    await shown?.updateComplete
    shown?.querySelector('input')?.focus()
  }

  async #revoke({ id, name }: StaffProgram) {
    const asked = { heading: words.revokeAsk(name), text: words.revokeWhy, yes: words.revoke }
    if (!(await confirm(asked))) return
    const done = await this.#attempt.run(() => revokeProgram(connection, id))
    if (!done) return
    if (this.made?.name === name) this.made = undefined
    tell(words.revoked(name))
    await this.#changed()
    this.closest('list-beside')?.querySelector<HTMLElement>('h2')?.focus()
  }
}

customElements.define('team-programs', TeamPrograms)
