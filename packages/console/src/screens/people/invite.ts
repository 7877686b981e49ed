// The invitation of someone: a name, roles, and the link shown once.
import { inviteStaffMember, type StaffInvitation } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { ticksField } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { InvitedEvent } from './events.ts'
import { rolesIn, roleTicks } from './roles.ts'
import { words } from './words.ts'

export class InviteMember extends LightElement {
  #form = new ActForm<StaffInvitation>(this, {
    fields: ['name', 'roles'],
    key: () => 'invite',
    send: ({ name = '', roles }, signal) =>
      inviteStaffMember(connection, { name, roles: rolesIn(roles) }, { signal }),
    done: (invitation) => {
      tell(words.invited(invitation.member.name))
      this.dispatchEvent(new InvitedEvent(invitation))
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
  }

  protected override render() {
    const form = this.#form
    return html`
      <form @submit=${form.submit} @input=${form.take} novalidate>
        <p class="hint">${words.inviteHint}</p>
        ${form.summary()}
        ${lineField(form, { name: 'name', label: words.name, hint: words.nameHint, isRequired: true, maxLength: 120 })}
        ${ticksField(form, { name: 'roles', label: words.theirRoles, ticks: roleTicks })}
        <button class="button" ?disabled=${form.isSending}>${words.makeLink}</button>
      </form>
    `
  }
}

customElements.define('invite-member', InviteMember)
