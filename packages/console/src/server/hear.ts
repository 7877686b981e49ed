// Hears the stream of what changes, in whichever tab leads, and tells those who follow. Loaded once the shell is there.
import { getMe } from '@parvis/sdk/staff'
import { changedOf, everything } from './changed.ts'
import { openStream, type Said } from './changes.ts'
import { following, place } from './follow.ts'
import { Heard, heard } from './heard.ts'
import { overTabs } from './over-tabs.ts'
import { lastPresent, presentNow } from './present.ts'
import { signInAgain } from './sign-in-again.ts'
import { connection } from './staff.ts'

let stop = () => {}
/** In the tab that leads: says it to all of them. */
let sayToAll: ((said: Said) => void) | undefined

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
  let close = openStream(place.seq, told)
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
    if (me) close = openStream(place.seq, told)
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
      place.seq = Math.max(place.seq, said.seq)
      for (const one of following) {
        const what = changedOf(said.items, one.kinds)
        if (what) one.changed(what)
      }
      return
    case 'reset':
      place.seq = said.seq
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
    if (await signInAgain()) follow(memberId)
  } else if (reason === 'roles_changed') {
    // Whoever shows the menu asks who is here, and follows anew.
    stop()
    heard.dispatchEvent(new Heard('roles'))
  }
}
