// What others do, as it happens: a screen says the kinds of things that it shows, and is called with those that changed.
import { listStaffChanges, type StaffConnection } from '@parvis/sdk/staff'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Changed } from './changed.ts'
import type { Kind } from './changes.ts'

/** `new Follows(this, ['contribution'], ({ ids, isAll }) => …)`, in an element's class. */
export class Follows implements ReactiveController {
  readonly kinds: readonly Kind[]
  readonly changed: (what: Changed) => void

  constructor(
    host: ReactiveControllerHost,
    kinds: readonly Kind[],
    changed: (what: Changed) => void,
  ) {
    this.kinds = kinds
    this.changed = changed
    host.addController(this)
  }

  hostConnected() {
    following.add(this)
  }

  hostDisconnected() {
    following.delete(this)
  }
}

export const following = new Set<Follows>()

/** Of the journal: how far this tab has heard. */
export const place = { seq: 0 }

/** Before any list is read, so that nothing falls between the two. */
export async function findPlace(connection: StaffConnection) {
  const { last } = await listStaffChanges(connection, { limit: 1 })
  place.seq = last
}
