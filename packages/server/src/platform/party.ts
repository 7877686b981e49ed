// On whose behalf the code that runs now does its work: a visitor's block, or nobody's but our own.
import { AsyncLocalStorage } from 'node:async_hooks'

const parties = new AsyncLocalStorage<(() => string) | undefined>()

/** The name is asked for only where parties have to wait for each other, and once. */
export function onBehalfOf<Result>(party: () => string, work: () => Result) {
  let name: string | undefined
  const once = () => {
    name ??= party()
    return name
  }
  return parties.run(once, work)
}

/** Work that serves everybody, though one party's request began it. */
export const onOurBehalf = <Result>(work: () => Result) => parties.run(undefined, work)

/** What runs later, called by someone else, on behalf of whom it is made for now. */
export const onTheirBehalf = () => AsyncLocalStorage.snapshot()

/** Undefined: our own. */
export const presentParty = () => parties.getStore()?.()
