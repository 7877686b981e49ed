// Something of the team's settings was saved: its list is read again, and it stays open.

export class SettingsChanged extends Event {
  readonly id: string
  constructor(id: string) {
    super('settings-changed', { bubbles: true })
    this.id = id
  }
}
