// The answers that are kept, within so many bytes: those asked for again stay, and those that nobody asks for go first.
import type { Shown } from './shown.ts'

/** What an answer takes besides its bytes: its headers, its places in the lists of what it depends on. */
const besides = 1500

type Place = { answer: Shown; size: number }

export class Kept {
  readonly #most: number
  /** Asked for once, the oldest first: who invents addresses goes through here. */
  readonly #once = new Map<string, Place>()
  /** Asked for again, the longest unasked first. */
  readonly #again = new Map<string, Place>()
  #bytes = 0
  #bytesOnce = 0

  constructor(most: number) {
    this.#most = most
  }

  get figures() {
    return { answers: this.#once.size + this.#again.size, bytes: this.#bytes }
  }

  find(address: string): Shown | undefined {
    const place = this.#take(address)
    if (!place) return undefined
    this.#again.set(address, place)
    this.#bytes += place.size
    return place.answer
  }

  add(answer: Shown, bytes: number) {
    this.drop(answer.address)
    const place = { answer, size: bytes + besides }
    if (place.size > this.#most / 8) return
    this.#once.set(answer.address, place)
    this.#bytes += place.size
    this.#bytesOnce += place.size
    this.#makeRoom()
  }

  /** More bytes of the same: it has been compressed. */
  grow(answer: Shown, bytes: number) {
    const place = this.#again.get(answer.address) ?? this.#once.get(answer.address)
    if (place?.answer !== answer) return
    place.size += bytes
    this.#bytes += bytes
    if (this.#once.has(answer.address)) this.#bytesOnce += bytes
    this.#makeRoom()
  }

  drop(address: string) {
    this.#take(address)
  }

  #take(address: string) {
    const again = this.#again.get(address)
    const place = again ?? this.#once.get(address)
    if (!place) return undefined
    this.#bytes -= place.size
    if (again) this.#again.delete(address)
    else {
      this.#once.delete(address)
      this.#bytesOnce -= place.size
    }
    return place
  }

  /** Those asked for once have a quarter, and more only where nobody else wants it. */
  #makeRoom() {
    while (this.#bytes > this.#most) {
      const isFull = this.#bytesOnce > this.#most / 4 || this.#again.size === 0
      const [oldest] = (isFull ? this.#once : this.#again).values()
      if (!oldest) return
      oldest.answer.isOnesOwn('there is no room')
    }
  }
}
