// Keys of every screen: the list of keys, search, and `g` then a letter towards another screen.
import { isCharacter, isWriting, type Pressed } from './pressed.ts'
import { lettersAct } from './wish.ts'

export type Leads = {
  /** Screens by their letter after `g`. */
  screens: () => readonly { letter: string; name: string; href: string }[]
  goTo: (href: string) => void
  /** To the field of words of this screen. */
  search: () => void
  /** To anything by its name. */
  find: () => void
  help: () => void
}

/** How long a letter is waited for after `g`. */
const patience = 1500

export function listenEverywhere(leads: Leads) {
  let goingSince = Number.NEGATIVE_INFINITY
  const isGoing = (event: KeyboardEvent) => event.timeStamp - goingSince < patience

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Shift') return
    const act = isOthers(event) ? undefined : actOf(event)
    goingSince = Number.NEGATIVE_INFINITY
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function actOf(event: KeyboardEvent): Act | undefined {
    const isCtrl = event.ctrlKey || event.metaKey
    if (isCtrl) return event.key.toLowerCase() === 'k' ? leads.find : undefined
    if (!lettersAct() || isWriting(event.target)) return undefined
    return isGoing(event) ? actAfterG(event) : actAlone(event)
  }

  function actAfterG(event: KeyboardEvent): Act | undefined {
    const screen = leads.screens().find(({ letter }) => letter === event.key)
    if (screen) return () => leads.goTo(screen.href)
    // Not meant for the screen: a letter that leads nowhere does nothing.
    return isCharacter(event) ? () => {} : undefined
  }

  function actAlone(event: KeyboardEvent): Act | undefined {
    if (event.key === 'g')
      return () => {
        goingSince = event.timeStamp
      }
    if (event.key === '?') return leads.help
    return event.key === '/' ? leads.search : undefined
  }

  // Before the screen's own keys: the letter after `g` is not one of them.
  const onCapture = (event: KeyboardEvent) => {
    if (isGoing(event)) onKey(event)
  }
  addEventListener('keydown', onCapture, { capture: true })
  addEventListener('keydown', onKey)
  return () => {
    removeEventListener('keydown', onCapture, { capture: true })
    removeEventListener('keydown', onKey)
  }
}

type Act = () => void

/** A dialog has the keys while it is open. */
const isOthers = ({ defaultPrevented, isComposing, altKey }: Pressed) =>
  defaultPrevented || isComposing || altKey || document.querySelector('dialog[open]')
