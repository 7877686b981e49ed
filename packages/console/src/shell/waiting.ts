// How much waits on each screen, for the menu: read again when the stream says that some of it changed.
import { listWaiting, type Waiting } from '@parvis/sdk/staff'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Follows } from '../server/follow.ts'
import { connection } from '../server/staff.ts'

/** One count is asked for however many acts it comes from. */
const pause = 2000

export class WaitingCounts implements ReactiveController {
  #counts = new Map<Waiting['kind'], number>()
  #soon?: ReturnType<typeof setTimeout>
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
    new Follows(
      host,
      [
        'contribution',
        'case',
        'quarantine',
        'site_registration',
        'request',
        'service',
        'committee',
        'committee_scores',
        'mailbox',
      ],
      () => {
        this.#soon ??= setTimeout(() => void this.read(), pause)
      },
    )
  }

  hostDisconnected() {
    clearTimeout(this.#soon)
  }

  of(kinds: readonly Waiting['kind'][]) {
    return kinds.reduce((sum, kind) => sum + (this.#counts.get(kind) ?? 0), 0)
  }

  /** Without an answer the menu keeps the counts that it had. */
  async read() {
    this.#soon = undefined
    const list = await listWaiting(connection).catch(() => undefined)
    if (!list) return
    this.#counts = new Map(list.items.map(({ kind, count }) => [kind, count]))
    this.#host.requestUpdate()
  }
}
