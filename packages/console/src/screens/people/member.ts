// One member: roles as ticks, the link of an invitation, access suspended and given back.
import {
  changeStaffRoles,
  inviteStaffMemberAgain,
  isRefusedWith,
  restoreStaffMember,
  type StaffInvitation,
  type StaffMember,
  suspendStaffMember,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing, type PropertyValues } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import '../../feedback/shown-once.ts'
import { shownMoment } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { confirm } from '../../form/dialog.ts'
import { ActForm } from '../../form/form.ts'
import { ticksField } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { InvitedEvent, MemberChanged } from './events.ts'
import { memberFacts } from './facts.ts'
import { rolesIn, roleTicks } from './roles.ts'
import { words } from './words.ts'

export class TeamMember extends LightElement {
  static override properties = {
    one: { attribute: false },
    me: { attribute: false },
    invitation: { attribute: false },
  }
  declare one: StaffMember
  declare me: Member
  /** The link that was made for them a moment ago. */
  declare invitation?: StaffInvitation

  #attempt = new Attempt(this)
  #form = new ActForm<StaffMember>(this, {
    fields: ['roles'],
    send: ({ roles }, signal) => {
      const body = { version: this.one.version, roles: rolesIn(roles) }
      return changeStaffRoles(connection, this.one.id, body, { signal })
    },
    done: ({ name, roles }) => {
      this.#form.begin({ roles: roles.join(' ') })
      tell(words.rolesSaved(name))
      this.dispatchEvent(new MemberChanged())
    },
    refused: (error) => {
      if (isRefusedWith('changed_meanwhile', error)) this.dispatchEvent(new MemberChanged())
      return false
    },
  })

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('one')) return
    const before = changed.get('one')
    const isOther = before?.id !== this.one.id
    if (isOther) this.#attempt.forget()
    // Someone else's change leaves what is ticked here, and the sentence says whose it was.
    if (isOther || !before || this.#form.values.roles === before.roles.join(' '))
      this.#form.begin({ roles: this.one.roles.join(' ') })
  }

  protected override render() {
    const { one, invitation } = this
    return html`
      ${
        invitation
          ? html`<shown-once .label=${words.link(one.name)} .value=${invitation.link}
              .hint=${words.linkHint(shownMoment(invitation.expiresAt))}></shown-once>`
          : nothing
      }
      ${memberFacts(one, this.me)}
      ${this.#roles()}
      ${this.#attempt.problem()}
      ${this.#acts()}
      ${one.tokenUntil ? html`<p class="hint">${words.tokenHint}</p>` : nothing}
    `
  }

  #roles() {
    const form = this.#form
    const mayChange = may(this.me, operations.changeStaffRoles) && this.one.state !== 'suspended'
    return html`
      <form @submit=${form.submit} novalidate>
        ${form.summary()}
        ${ticksField(form, { name: 'roles', label: words.theirRoles, ticks: roleTicks, isDisabled: !mayChange })}
        ${
          mayChange
            ? html`<p class="hint">${words.rolesHint}</p>
                <button class="button" ?disabled=${form.isSending || !this.#hasOtherRoles()}>${words.saveRoles}</button>`
            : nothing
        }
      </form>
    `
  }

  #hasOtherRoles() {
    return this.#form.values.roles !== this.one.roles.join(' ')
  }

  #acts() {
    if (!may(this.me, operations.suspendStaffMember)) return nothing
    if (this.one.state === 'suspended')
      return html`<p class="acts"><button type="button" class="button" ?disabled=${this.#attempt.isBusy}
        @click=${() => this.#restore()}>${words.restore}</button></p>`
    return html`
      <h3>${words.access}</h3>
      <p class="hint">${words.inviteAgainWhy}</p>
      <p class="acts">
        <button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy} @click=${() => this.#inviteAgain()}>${words.inviteAgain}</button>
        <button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy} @click=${() => this.#suspend()}>${words.suspend}</button>
      </p>
    `
  }

  async #inviteAgain() {
    const { id, version } = this.one
    const made = await this.#attempt.run(() => inviteStaffMemberAgain(connection, id, { version }))
    if (made) this.dispatchEvent(new InvitedEvent(made))
  }

  async #suspend() {
    const { id, name, version } = this.one
    const asked = { heading: words.suspendAsk(name), text: words.suspendWhy, yes: words.suspend }
    if (!(await confirm(asked))) return
    const done = await this.#attempt.run(() => suspendStaffMember(connection, id, { version }))
    if (done) tell(words.suspended(name))
    this.dispatchEvent(new MemberChanged())
  }

  async #restore() {
    const { id, name, version } = this.one
    const done = await this.#attempt.run(() => restoreStaffMember(connection, id, { version }))
    if (done) tell(words.restored(name))
    this.dispatchEvent(new MemberChanged())
  }
}

customElements.define('team-member', TeamMember)
