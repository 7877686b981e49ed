// What the connection hears besides answers, for whoever shows it.

/**
 * `newer`: the server has another version than this page. `roles`: a role was taken away meanwhile. `cut` and
 * `back`: the server is out of reach, then answers again. `again`: one asked for what is there now.
 */
export type What = 'newer' | 'roles' | 'cut' | 'back' | 'again'

export class Heard extends Event {
  readonly what: What
  constructor(what: What) {
    super('heard')
    this.what = what
  }
}

export const heard = new EventTarget()
