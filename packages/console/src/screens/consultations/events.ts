// A consultation that was made or changed: the screen reads again, and opens it.
export class ConsultationEvent extends Event {
  readonly id: string
  constructor(id: string) {
    super('consultation-changed', { bubbles: true })
    this.id = id
  }
}
