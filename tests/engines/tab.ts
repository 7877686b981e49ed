// A window of a browser, as a driver moves it: what `page.ts` makes a page of.
import { inject } from 'vitest'
import type { Hands } from './hands.ts'

export interface Tab {
  /** What an expression of JavaScript comes to, promises awaited; in the frame that `frame` selects. */
  run(expression: string, frame?: string): Promise<unknown>
  address(): Promise<string>
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  front(): Promise<void>
  close(): Promise<void>
  /** Where `find` says, in the window, wherever the frames are; like what follows, once it is in front. */
  click(find: () => Promise<{ x: number; y: number }>): Promise<void>
  /** Pressed one after the other, released in the opposite order: `['Control', 'a']`. */
  press(keys: string[]): Promise<void>
  /** A line break is the key Enter. */
  type(text: string): Promise<void>
}

declare global {
  var journeyHands: Hands
}

export const patience = 20_000
const pause = 80

/** Asks until it answers something; what it throws may be a page that is just leaving. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  what: () => string | Promise<string>,
): Promise<T> {
  const end = performance.now() + patience
  let reason: unknown
  do {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
      reason = undefined
    } catch (error) {
      reason = error
      if (error instanceof InPage) break
    }
    await new Promise((later) => setTimeout(later, pause))
  } while (performance.now() < end)
  throw new Error(`${await what()}${reason ? `: ${reason}` : ''}`)
}

/** A queue: each act begins when the one before it has ended, well or not. */
export function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => {})
    return turn
  }
}

/** What a page's own code threw: waiting mends nothing. */
class InPage extends Error {}

type Answer = { value?: unknown; error?: string; isBare?: true }

/** Calls a function inside the page with what can be written as JSON; `hands.ts` is there for it. */
export async function call<R>(
  tab: Tab,
  source: string,
  { given = [], frame }: { given?: unknown[]; frame?: string | undefined } = {},
): Promise<R> {
  const values = given.map((one) => JSON.stringify(one) ?? 'undefined').join()
  const expression = `(async () => {
    if (!globalThis.journeyHands) return JSON.stringify({ isBare: true })
    try { return JSON.stringify({ value: await (${source})(${values}) }) }
    catch (error) { return JSON.stringify({ error: String(error) }) }
  })()`
  const ask = async (): Promise<Answer> => JSON.parse(String(await tab.run(expression, frame)))
  let answer = await ask()
  if (answer.isBare) {
    await tab.run(`(() => { ${inject('hands')}\n })()`, frame)
    answer = await ask()
  }
  if (answer.error !== undefined) throw new InPage(answer.error)
  return answer.value as R
}
