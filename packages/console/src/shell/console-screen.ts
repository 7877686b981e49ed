// What every screen is: an element that is told where one is and who one is, and may refine its title.
import type { PropertyDeclarations } from 'lit'
import { LightElement } from '../light-element.ts'
import type { Member } from './member.ts'
import type { Place } from './place.ts'

/** Told to the shell, which shows the title, says it and puts it in the tab's name. */
export class Titled extends Event {
  readonly heading: string
  constructor(heading: string) {
    super('titled', { bubbles: true })
    this.heading = heading
  }
}

export class ConsoleScreen extends LightElement {
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    member: { attribute: false },
  }
  declare place: Place
  declare member: Member

  /** When the thing has a name of its own: a proposal, a committee. */
  protected titled(heading: string) {
    this.dispatchEvent(new Titled(heading))
  }
}
