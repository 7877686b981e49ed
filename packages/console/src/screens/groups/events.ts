// What the form of a meeting tells its screen: that it was saved, or that someone else was first.
import type { StaffMeeting } from '@parvis/sdk/staff'

export class MeetingEvent extends Event {
  readonly meeting?: StaffMeeting
  constructor(type: 'meeting-saved' | 'meeting-behind', meeting?: StaffMeeting) {
    super(type, { bubbles: true })
    if (meeting) this.meeting = meeting
  }
}
