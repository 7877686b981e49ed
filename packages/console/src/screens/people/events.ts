// What the parts of the members' screen tell it.
import type { StaffInvitation } from '@parvis/sdk/staff'

/** A link was made: it is shown as long as this screen is. */
export class InvitedEvent extends Event {
  readonly invitation: StaffInvitation
  constructor(invitation: StaffInvitation) {
    super('invited', { bubbles: true })
    this.invitation = invitation
  }
}

/** A member is no longer as they were read. */
export class MemberChanged extends Event {
  constructor() {
    super('member-changed', { bubbles: true })
  }
}
