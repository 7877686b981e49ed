// Starts this very process anew with a small young generation: V8 only takes that when it starts.

const flag = '--max-semi-space-size'

/**
 * Long exports and imports let the young generation of V8 grow to 100 MB, which it then keeps. In 8 MB halves
 * they are as quick. The process keeps its number, so that signals and supervisors find it. Where a
 * process cannot be replaced (Windows, or a Node without `execve`), it goes on as it is.
 */
export function keepYoungSmall() {
  const isSet = process.execArgv.some((one) => one.startsWith(flag))
  if (isSet || process.platform === 'win32' || !process.execve) return
  const given = [...process.execArgv, ...process.argv.slice(1)]
  process.execve(process.execPath, [process.execPath, `${flag}=8`, ...given])
}
