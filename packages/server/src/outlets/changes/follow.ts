// Follows the journal for all who listen in this process: one look a second, whatever their number.
import type { Logger } from 'pino'
import type { Db } from '../../platform/db/tables.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import type { Credentials, KnownStaff } from '../../platform/http/team.ts'
import { onOurBehalf } from '../../platform/party.ts'
import { repeat } from '../../platform/repeat.ts'
import { type Paces, usualPaces } from './paces.ts'
import { type Present, presentTo, whoIsPresent } from './presence.ts'
import { type Change, changeOf, heardBy } from './read.ts'
import { linesAfter } from './store.ts'
import { type ChangeStream, createStream, type Since } from './stream.ts'

/** Lines read at once, and how far back a stream may begin: beyond, lists are read anew sooner. */
const together = 500
const furthest = 5000

type Listener = { member: KnownStaff; credentials: Credentials; stream: ChangeStream }
type Opening = { member: KnownStaff; credentials: Credentials; after: number | undefined }

export type Following = {
  open: (opening: Opening) => Promise<ChangeStream['pieces']>
  /** Every stream ends at once, and none begins any more. */
  close: () => Promise<void>
}

declare module '../../platform/deps.ts' {
  interface Deps {
    /** Streams of what changes, for the team. */
    following: Following
  }
}

type Tools = {
  db: Db
  clock: () => Date
  log: Pick<Logger, 'error'>
  identify: (credentials: Credentials) => Promise<KnownStaff | undefined>
  paces?: Paces
}

/** The next lines after a number, as changes; `last` is how far they go. */
export async function changesAfter(db: Db, seq: number, limit = together) {
  const lines = await linesAfter(db, seq, limit)
  const changes = lines.flatMap((line) => changeOf(line) ?? [])
  return { changes, last: lines.at(-1)?.seq ?? seq, isFull: lines.length === limit }
}

export function createFollowing({
  db,
  clock,
  log,
  identify,
  paces = usualPaces,
}: Tools): Following {
  const listeners = new Set<Listener>()
  let isClosed = false
  let position = 0
  // The latest lines: what a stream that keeps up has not been told yet.
  let recent: { from: number; changes: Change[] } = { from: 0, changes: [] }
  let present: Present[] = []
  let stops: (() => Promise<void>)[] = []

  async function look() {
    const before = JSON.stringify(present)
    present = await whoIsPresent(db, clock().toISOString())
    const latest = await journalPosition(db)
    if (latest <= position && JSON.stringify(present) === before) return
    if (latest - position > furthest) {
      recent = { from: latest, changes: [] }
      position = latest
    } else if (latest > position) await readOn()
    for (const { stream } of listeners) stream.wake()
  }

  async function readOn() {
    const { changes, last } = await changesAfter(db, position)
    recent = { from: position, changes }
    position = last
  }

  async function since(member: KnownStaff, seq: number): Promise<Since | undefined> {
    if (seq >= position) return undefined
    if (position - seq > furthest) return 'too_far'
    const isRecent = seq >= recent.from
    const found = isRecent
      ? { changes: recent.changes.filter((one) => one.seq > seq), last: position }
      : await onOurBehalf(() => changesAfter(db, seq))
    return { seq: found.last, changes: heardBy(member, found.changes) }
  }

  async function beat() {
    for (const { stream } of listeners) stream.beat()
  }

  /** Asking is no use of their session: one that nobody uses ends as if nothing were open. */
  async function check() {
    for (const { member, credentials, stream } of listeners) {
      const known = await identify({ ...credentials, isPassive: true })
      if (!known || known.id !== member.id) stream.end('session_ended')
      else if (known.roles.join() !== member.roles.join()) stream.end('roles_changed')
    }
  }

  async function begin() {
    position = await journalPosition(db)
    recent = { from: position, changes: [] }
    present = await whoIsPresent(db, clock().toISOString())
    if (stops.length > 0 || isClosed) return
    const every = { look, beat, check }
    stops = (['look', 'beat', 'check'] as const).map((name) =>
      repeat(log, {
        name: `${name} of changes`,
        everyMilliseconds: paces[name],
        work: every[name],
      }),
    )
  }

  async function rest() {
    const stopping = stops
    stops = []
    await Promise.all(stopping.map((stop) => stop()))
  }

  /** The newcomer stays: it is what someone looks at now. */
  function makeRoom({ member }: Listener) {
    const own = [...listeners].filter((one) => one.member.id === member.id)
    if (own.length > paces.ofMember) own[0]?.stream.end('too_many')
    else if (listeners.size > paces.inAll) [...listeners][0]?.stream.end('too_many')
  }

  return {
    async open({ member, credentials, after }) {
      if (listeners.size === 0) await onOurBehalf(begin)
      // A number that is not there yet is of another database, or of a backup's future.
      const from = after === undefined || after > position ? position : after
      const listener: Listener = {
        member,
        credentials,
        stream: createStream(from, {
          since: (seq) => since(member, seq),
          position: () => position,
          present: () => presentTo(member, present),
          leave: () => {
            listeners.delete(listener)
            if (listeners.size === 0) void rest()
          },
        }),
      }
      listeners.add(listener)
      if (isClosed) listener.stream.end('stopping')
      else makeRoom(listener)
      return listener.stream.pieces
    },
    async close() {
      isClosed = true
      for (const { stream } of listeners) stream.end('stopping')
      await rest()
    },
  }
}
