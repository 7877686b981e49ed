// What others do, as it happens: a screen says the kinds of things that it shows, and is called with those that changed.
import { getMe, listStaffChanges } from '@parvis/sdk/staff'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Changed, changedOf, everything } from './changed.ts'
import { type Kind, openStream, type Said } from './changes.ts'
import { Heard, heard } from './heard.ts'
import { overTabs } from './over-tabs.ts'
import { lastPresent, presentNow } from './present.ts'
import { connection } from './staff.ts'

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

const following = new Set<Follows>()

/** Of the journal: how far this tab has heard. */
let seq = 0
let stop = () => {}
/** In the tab that leads: says it to all of them. */
let sayToAll: ((said: Said) => void) | undefined

/** Before any list is read, so that nothing falls between the two. */
export async function findPlace() {
  const { last } = await listStaffChanges(connection, { limit: 1 })
  seq = last
}

export function follow(memberId: string) {
  stop()
  // Two members may follow each other in one browser: their tabs are not each other's.
  const tabs = overTabs<Said>(`parvis-changes-${memberId}`, {
    lead,
    hear: (said) => void hear(said, memberId),
    woke: readAll,
  })
  stop = tabs.stop
  tabs.say({ kind: 'asks' })
}

function readAll() {
  for (const one of following) one.changed(everything)
}

/** Refused, it tries again: in five seconds, then a minute at most. */
function lead(say: (said: Said) => void) {
  let isOver = false
  let pause = 5000
  let close = openStream(seq, told)
  sayToAll = say

  function told(said: Said) {
    say(said)
    if (said.kind === 'changes') pause = 5000
    if (said.kind === 'end' && (said.reason === 'refused' || said.reason === 'too_many'))
      void tryAgain()
  }

  async function tryAgain() {
    await new Promise((then) => setTimeout(then, pause))
    pause = Math.min(pause * 2, 60_000)
    if (isOver) return
    // A session that is over is asked for by the connection.
    const me = await getMe(connection).catch(() => undefined)
    if (isOver) return
    if (me) close = openStream(seq, told)
    else void tryAgain()
  }

  return () => {
    isOver = true
    sayToAll = undefined
    close()
  }
}

async function hear(said: Said, memberId: string) {
  switch (said.kind) {
    case 'changes':
      seq = Math.max(seq, said.seq)
      for (const one of following) {
        const what = changedOf(said.items, one.kinds)
        if (what) one.changed(what)
      }
      return
    case 'reset':
      seq = said.seq
      return readAll()
    case 'presence':
      return presentNow(said.items)
    case 'asks':
      return sayToAll?.({ kind: 'presence', items: lastPresent() })
    case 'end':
      return ended(said.reason, memberId)
    default:
      heard.dispatchEvent(new Heard(said.kind))
  }
}

async function ended(reason: Extract<Said, { kind: 'end' }>['reason'], memberId: string) {
  if (reason === 'session_ended') {
    stop()
    const { signInAgain } = await import('./sign-in-again.ts')
    if (await signInAgain()) follow(memberId)
  } else if (reason === 'roles_changed') {
    // Whoever shows the menu asks who is here, and follows anew.
    stop()
    heard.dispatchEvent(new Heard('roles'))
  }
}
