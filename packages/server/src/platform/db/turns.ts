// One at a time, in the order of coming: whoever takes a turn gives it back.

export class Turns {
  #last: Promise<void> = Promise.resolve()
  #present = 0

  /** How many have a turn or wait for one. */
  get present() {
    return this.#present
  }

  /** Answers how to give the turn back; giving it back twice does nothing more. */
  async take(): Promise<() => void> {
    const before = this.#last
    let end = () => {}
    this.#last = new Promise((resolve) => {
      end = resolve
    })
    this.#present += 1
    await before
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#present -= 1
      end()
    }
  }
}
