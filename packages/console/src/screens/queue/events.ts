// What the parts of the queue tell their screen.
import type { DecidedContribution, DecisionInput } from '@parvis/sdk/staff'

export type Decided = {
  decision: DecisionInput
  /** As it is now. */
  contribution: DecidedContribution
}

export class DecidedEvent extends Event {
  readonly decided: Decided
  constructor(decided: Decided) {
    super('decided', { bubbles: true })
    this.decided = decided
  }
}

/** A form is open and is left, or a contribution is shown that is not in the list. */
export class AskEvent extends Event {
  readonly asked: 'list' | 'undo' | 'mine' | 'reread'
  constructor(asked: AskEvent['asked']) {
    super('asked', { bubbles: true })
    this.asked = asked
  }
}
