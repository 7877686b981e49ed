// A form over something that others may change too: sent by version, kept with what it began with, joined with what they saved.
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Meanwhile, meanwhileIn } from '../feedback/conflict.ts'
import { FormConflict } from '../feedback/form-conflict.ts'
import type { Fault } from './faults.ts'
import { ActForm } from './form.ts'
import { keep, kept, type Values } from './kept.ts'
import { type Base, forgetBoth, isOver, keepBase, keptBase } from './kept-base.ts'

export type Sent = { values: Values; base: Base; signal: AbortSignal }

type Options<Answer> = {
  fields: readonly string[]
  /** Of the fields, as one chooses between what two people wrote. */
  labels: Record<string, string>
  /** A value as one reads it, where the field holds a name of it. */
  shown?: (field: string, value: string) => string
  key: () => string
  check?: (values: Values) => readonly Fault[]
  send: (sent: Sent) => Promise<Answer>
  done: (answer: Answer) => void
  /** Someone else was first: reads it again, and then calls `take`. */
  readAgain: () => void
  /** What the act would do is shown before: when something of theirs came, one looks at it and sends again. */
  looksFirst?: boolean
  /** What is written is other than what one typed: theirs came. */
  began?: () => void
}

export class JoinedForm<Answer> implements ReactiveController {
  readonly form: ActForm<Answer>
  readonly #conflict: FormConflict
  readonly #options: Options<Answer>
  #base: Base = { values: {}, version: 0 }
  #read: Base = this.#base
  /** Of what was sent last. */
  #sent = 0
  #facts: Meanwhile = {}
  /** Mine, as it was when they met. */
  #met: Values = {}
  #key?: string
  /** Whether one has asked to save, before others' changes were met. */
  #saves = false

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options<Answer>) {
    this.#options = options
    host.addController(this)
    this.#conflict = new FormConflict(host, {
      labels: options.labels,
      ...(options.shown && { shown: options.shown }),
      resolved: (values) => this.#settle(values),
    })
    this.form = new ActForm<Answer>(host, {
      fields: options.fields,
      key: options.key,
      ...(options.check && { check: options.check }),
      send: (values, signal) => {
        this.#sent = this.#base.version
        return options.send({ values, base: this.#base, signal })
      },
      done: (answer) => {
        forgetBoth(options.key())
        this.#conflict.forget()
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
  take(values: Values, version: number, facts?: Meanwhile) {
    const key = this.#options.key()
    const isSame = this.#key === key
    if (isSame && this.#read.version === version) return
    const before = isSame ? this.#base : keptBase(key)
    const mine = isSame ? this.form.values : { ...values, ...kept(key) }
    this.#key = key
    this.#read = { values, version }
    if (facts) this.#facts = facts
    if (!before || !isOver(before, mine)) this.#begin(values, this.#read)
    else if (before.version === version) this.#begin(mine, before)
    else this.#meet(before, mine)
  }
  readonly typed = (event: Event) => {
    this.form.take(event)
    this.keepWritten()
  }

  set(name: string, value: string) {
    this.form.set(name, value)
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
    if (this.#conflict.isOpen) return true
    // Theirs came while mine was on its way.
    if (this.#base.version === this.#sent) this.#options.readAgain()
    else if (!this.#hasToLook) void this.form.submit()
    return true
  }

  get #hasToLook() {
    return this.#options.looksFirst && this.#conflict.hasCome
  }

  /** Until it is settled, mine stays on what it began with. */
  #meet(base: Base, mine: Values) {
    this.#begin(mine, base)
    this.#met = mine
    const theirs = this.#read.values
    this.#conflict.begin({ facts: this.#facts, base: base.values, theirs, mine })
    // Its button says that it saves; else one is saved only if one has asked for it.
    if (this.#conflict.isOpen) this.#saves = true
  }

  /** What one has typed since they met stays. */
  #settle(values: Values) {
    const typed = Object.entries(this.form.values).filter(
      ([name, value]) => value !== (this.#met[name] ?? ''),
    )
    this.#begin(Object.assign({ ...values }, Object.fromEntries(typed)), this.#read)
    if (this.isChanged && this.#saves && !this.#hasToLook) void this.form.submit()
    this.#saves = false
  }

  #begin(values: Values, base: Base) {
    const key = this.#options.key()
    this.#base = base
    forgetBoth(key)
    this.form.begin({ ...values })
    if (isOver(base, values)) {
      keep(key, { ...values })
      keepBase(key, base)
    }
    this.#options.began?.()
  }
}
