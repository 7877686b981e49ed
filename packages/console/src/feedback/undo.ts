// The acts of this tab that can be undone, the last first.

export type Undoable = { says: string; undo: () => Promise<unknown> }

export class UndoStack {
  #acts: Undoable[] = []

  push(act: Undoable) {
    this.#acts.push(act)
  }

  get last() {
    return this.#acts.at(-1)
  }

  /** This act, or the last one. It leaves the stack once undone; refused, it stays. */
  async undo(act = this.last) {
    if (!act || !this.#acts.includes(act)) return undefined
    await act.undo()
    this.#acts = this.#acts.filter((one) => one !== act)
    return act
  }
}
