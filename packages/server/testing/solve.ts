// Works out the proof that a page asks for, as its script does.
import { pbkdf2Sync } from 'node:crypto'
import { formTo, type Page } from './visitor.ts'

/** What the page asks for; undefined when it asks for none. */
export function challengeOf({ text }: Pick<Page, 'text'>) {
  return /data-challenge="(\{.*?\})"><input/.exec(text)?.[1]
}

export function solve(challenge: string) {
  const parsed = JSON.parse(challenge)
  const { nonce, salt, cost, keyLength, keyPrefix } = parsed.parameters
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)])
  for (let counter = 0; ; counter += 1) {
    password.writeUInt32BE(counter, password.length - 4)
    const key = pbkdf2Sync(password, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256')
    const derivedKey = key.toString('hex')
    if (derivedKey.startsWith(keyPrefix)) {
      return JSON.stringify({ challenge: parsed, solution: { counter, derivedKey } })
    }
  }
}

/** The proof as a field of the form that asks for it; none where none is asked. */
export function proofFor(page: Page): Record<string, string> {
  const challenge = challengeOf(page)
  return challenge ? { preuve: solve(challenge) } : {}
}

/** The ticket of whoever waits instead. */
export function ticketOf(page: Page) {
  return formTo(page, /\/code$|\/prevenir$/).hidden.attente ?? ''
}
