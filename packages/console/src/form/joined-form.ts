// A form over something that others may change too: sent by version, kept with what it began with, joined with what they saved.
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Meanwhile, meanwhileIn } from '../feedback/conflict.ts'
import { FormConflict } from '../feedback/form-conflict.ts'
import type { Fault } from './faults.ts'
import { ActForm } from './form.ts'
import { keep, kept, type Values } from './kept.ts'
import { type Base, forgetBoth, isOver, keepBase, keptBase } from './kept-base.ts'

type Options<Answer> = {
  fields: readonly string[]
  /** Of the fields, as one chooses between what two people wrote. */
  labels: Record<string, string>
  key: () => string
  check?: (values: Values) => readonly Fault[]
  send: (sent: { values: Values; base: Base; signal: AbortSignal }) => Promise<Answer>
  done: (answer: Answer) => void
  /** Someone else was first: reads it again, and then calls `take`. */
  readAgain: () => void
}

export class JoinedForm<Answer> implements ReactiveController {
  readonly form: ActForm<Answer>
  readonly #conflict: FormConflict
  readonly #options: Options<Answer>
  #base: Base = { values: {}, version: 0 }
  #read: Base = this.#base
  #facts: Meanwhile = {}
  /** Whether one has asked to save, before others' changes were met. */
  #saves = false

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options<Answer>) {
    this.#options = options
    host.addController(this)
    this.#conflict = new FormConflict(host, {
      labels: options.labels,
      resolved: (values, isMine) => this.#settle(values, isMine),
    })
    this.form = new ActForm<Answer>(host, {
      fields: options.fields,
      key: options.key,
      ...(options.check && { check: options.check }),
      send: (values, signal) => options.send({ values, base: this.#base, signal }),
      done: (answer) => {
        forgetBoth(options.key())
        this.#base = { ...this.#base, values: this.form.values }
        options.done(answer)
      },
      refused: (error) => this.#refused(error),
    })
  }

  hostConnected() {}

  get isChanged() {
    return isOver(this.#base, this.form.values)
  }

  get isStopped() {
    return this.form.isSending || this.#conflict.isOpen
  }

  get version() {
    return this.#base.version
  }

  /** What one has changed of it. */
  get changes(): Values {
    const { values } = this.form
    const { values: before } = this.#base
    return Object.fromEntries(
      Object.entries(values).filter(([name, value]) => value !== (before[name] ?? '')),
    )
  }

  /** As read: at first, after a save of mine, or since someone else has saved. */
  take(values: Values, version: number, by?: string) {
    const key = this.#options.key()
    const isSame = this.#read.version > 0 && this.#key === key
    const before = isSame ? this.#base : keptBase(key)
    const mine = isSame ? this.form.values : { ...values, ...kept(key) }
    this.#key = key
    this.#read = { values, version }
    if (by) this.#facts = { by }
    if (!before || !isOver(before, mine)) this.#begin(values, this.#read)
    else if (before.version === version) this.#begin(mine, before)
    else this.#meet(before, mine)
  }
  #key = ''

  readonly typed = (event: Event) => {
    this.form.take(event)
    this.keepWritten()
  }

  readonly keepWritten = () => {
    const key = this.#options.key()
    if (!this.isChanged) return forgetBoth(key)
    keepBase(key, this.#base)
  }

  conflict() {
    return this.#conflict.render()
  }

  #refused(error: unknown) {
    const facts = meanwhileIn(error)
    if (!facts) return false
    this.#facts = facts
    this.#saves = true
    this.#options.readAgain()
    return true
  }

  /** Until it is settled, mine stays on what it began with. */
  #meet(base: Base, mine: Values) {
    this.#begin(mine, base)
    const theirs = this.#read.values
    this.#conflict.begin({ facts: this.#facts, base: base.values, theirs, mine })
    // Its button says that it saves; else one is saved only if one has asked for it.
    if (this.#conflict.isOpen) this.#saves = true
  }

  #settle(values: Values, isMine: boolean) {
    this.#begin(values, this.#read)
    if (isMine && this.#saves) void this.form.submit()
    this.#saves = false
  }

  #begin(values: Values, base: Base) {
    const key = this.#options.key()
    this.#base = base
    forgetBoth(key)
    this.form.begin({ ...values })
    if (!isOver(base, values)) return
    keep(key, { ...values })
    keepBase(key, base)
  }
}
