// An act by one button: while it is sent the button waits; then what was done is told, or why not.
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { SessionChanged } from './session-event.ts'

export async function act(event: Event, said: string, send: () => Promise<unknown>) {
  const button = event.currentTarget
  if (!(button instanceof HTMLButtonElement)) return
  button.disabled = true
  // The button may be gone once it is done.
  const room = button.closest('committee-room')
  try {
    await send()
    tell(said)
  } catch (error) {
    tellRefusal(error)
  } finally {
    button.disabled = false
  }
  room?.dispatchEvent(new SessionChanged())
}
