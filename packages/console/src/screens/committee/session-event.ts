// Told to the room by its parts: something of the session was changed, and is read anew.

export class SessionChanged extends Event {
  /** The item that was decided: the next one opens. */
  readonly decided?: string
  constructor(decided?: string) {
    super('session-changed', { bubbles: true })
    this.decided = decided
  }
}
