// The stream of what changes and who is there, as the server says it. Reading it is no use of the session.
import type { SayStaffPresentBody, StaffChange } from '@parvis/sdk/staff'

/** What a screen may show. */
export type Kind = StaffChange['objects'][number]['kind']

export type Present = NonNullable<SayStaffPresentBody['on']> & {
  by: { id: string; name: string }
  isWriting: boolean
}

/**
 * `asks`: a tab that has just come, who is there. `reset`: too much was missed to be told. `end`: why it goes on no more; `refused`, by the server, before it
 * said a word. `cut` and `back`: the network; it begins again by itself, from where it was.
 */
export type Said =
  | { kind: 'changes'; seq: number; items: readonly StaffChange[] }
  | { kind: 'presence'; items: readonly Present[] }
  | { kind: 'reset'; seq: number }
  | { kind: 'end'; reason: 'session_ended' | 'roles_changed' | 'too_many' | 'refused' }
  | { kind: 'cut' | 'back' | 'asks' }

/** From this number of the journal on. Answers what closes it. */
export function openStream(after: number, say: (said: Said) => void) {
  const source = new EventSource(`/v1/staff/changes?after=${after}`)
  const on = (name: string, hear: (event: MessageEvent<string>) => void) =>
    source.addEventListener(name, (event) => {
      if (event instanceof MessageEvent) hear(event)
    })

  source.addEventListener('open', () => say({ kind: 'back' }))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) say({ kind: 'end', reason: 'refused' })
    else say({ kind: 'cut' })
  })
  on('changes', ({ data, lastEventId }) => {
    const { items }: { items: StaffChange[] } = JSON.parse(data)
    say({ kind: 'changes', seq: Number(lastEventId), items })
  })
  on('presence', ({ data }) => {
    const { items }: { items: Present[] } = JSON.parse(data)
    say({ kind: 'presence', items })
  })
  on('reset', ({ lastEventId }) => say({ kind: 'reset', seq: Number(lastEventId) }))
  on('end', ({ data }) => {
    const { reason }: { reason: string } = JSON.parse(data)
    // The others (the server stops, or failed) are for the browser to begin again from.
    if (reason !== 'session_ended' && reason !== 'roles_changed' && reason !== 'too_many') return
    source.close()
    say({ kind: 'end', reason })
  })
  return () => source.close()
}
