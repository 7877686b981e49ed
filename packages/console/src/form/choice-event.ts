// What is chosen of a list, as fields of ours tell it.

export type Option = {
  value: string
  label: string
  /** How many there are. */
  count?: number
}

export class ChoiceEvent extends Event {
  readonly chosen: readonly string[]
  constructor(chosen: readonly string[]) {
    super('choice', { bubbles: true })
    this.chosen = chosen
  }
}
