// The session has ended: one signs in elsewhere, and this page goes on with all that was typed.
import { getMe, isRefusal } from '@parvis/sdk/staff'
import { html } from 'lit'
import { openDialog } from '../form/dialog.ts'
import { onDoneElsewhere } from './elsewhere.ts'
import { teamSignIn } from './pages.ts'
import { plain } from './plain.ts'
import { whoWasHere } from './who.ts'
import { words } from './words.ts'

/** Several calls may find it ended at once: one question is asked. */
let asking: Promise<boolean> | undefined

export function signInAgain() {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

async function ask() {
  let stop = () => {}
  const isBack = await openDialog<true>({
    heading: words.ended,
    content: ({ close }) => {
      stop()
      stop = onDoneElsewhere(async () => {
        const id = await whoIsIn()
        if (id === undefined) return
        // What is on the screen is another's.
        if (id !== whoWasHere()) location.reload()
        else close(true)
      })
      return html`
        <p>${words.endedWhy}</p>
        <p class="dialog-acts">
          <a class="button" href="${teamSignIn}?suite=fermer" target="_blank">${words.signIn}</a>
          <button type="button" class="button quiet" @click=${() => close()}>${words.later}</button>
        </p>
      `
    },
  })
  stop()
  return isBack === true
}

async function whoIsIn() {
  try {
    return (await getMe(plain)).id
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
