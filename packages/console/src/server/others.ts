// Says what one reads or writes here, and who else does: "Camille lit", "Camille rédige". It locks nothing.
import { type SayStaffPresentBody, sayStaffPresent } from '@parvis/sdk/staff'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { plain } from './plain.ts'
import { mayTell, othersHere, presence } from './present.ts'
import { words } from './words.ts'

type Thing = NonNullable<SayStaffPresentBody['on']>
export type On = Thing & { isWriting?: boolean }

/** The server forgets after 45 seconds. */
const often = 30_000
/** Passing through a list, one reads none of what one passes. */
const pause = 500
const tab = [...crypto.getRandomValues(new Uint8Array(8))].map((part) => part.toString(36)).join('')

/** `#others = new Others(this, () => ({ kind, id, isWriting }))`; `others.here` is what is said of the others. */
export class Others implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #on: () => On | undefined
  #told = 'null'
  #again?: ReturnType<typeof setInterval>
  #soon?: ReturnType<typeof setTimeout>

  constructor(host: ReactiveControllerHost, on: () => On | undefined) {
    this.#host = host
    this.#on = on
    host.addController(this)
  }

  /** Empty when one is alone there. */
  get here() {
    const on = this.#on()
    return on ? saidOf(on) : ''
  }

  hostConnected() {
    presence.addEventListener('changed', this.#heard)
    document.addEventListener('visibilitychange', this.#looked)
    this.#again = setInterval(() => this.#tell(this.#seen()), often)
  }

  hostDisconnected() {
    presence.removeEventListener('changed', this.#heard)
    document.removeEventListener('visibilitychange', this.#looked)
    clearInterval(this.#again)
    clearTimeout(this.#soon)
    this.#tell(undefined)
  }

  hostUpdated() {
    clearTimeout(this.#soon)
    if (JSON.stringify(this.#seen() ?? null) === this.#told) return
    this.#soon = setTimeout(() => this.#tell(this.#seen()), pause)
  }

  #heard = () => this.#host.requestUpdate()
  #looked = () => this.hostUpdated()

  /** A tab behind others is not being read. */
  #seen() {
    return document.visibilityState === 'visible' ? this.#on() : undefined
  }

  // Passing: what comes of it changes nothing here.
  #tell(on: On | undefined) {
    const text = JSON.stringify(on ?? null)
    if (text === 'null' && this.#told === 'null') return
    this.#told = text
    if (!mayTell()) return
    const { isWriting = false, ...thing } = on ?? {}
    const said = 'id' in thing ? thing : null
    void sayStaffPresent(plain, { tab, on: said, isWriting }).catch(() => undefined)
  }
}

/** What is said of the others on this thing; empty when one is alone there. */
export function saidOf({ kind, id }: Thing) {
  const there = othersHere().filter((one) => one.kind === kind && one.id === id)
  const names = (isWriting: boolean) => [
    ...new Set(there.filter((one) => one.isWriting === isWriting).map(({ by }) => by.name)),
  ]
  const writing = names(true)
  const reading = names(false).filter((name) => !writing.includes(name))
  return [
    writing.length > 0 ? words.writing(writing) : '',
    reading.length > 0 ? words.reading(reading) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
