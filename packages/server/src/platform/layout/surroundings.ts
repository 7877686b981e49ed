// What any view of a hosted page may ask of the server that gives it, without being handed it.

import { createContext, useContext } from 'hono/jsx'
import type { AskedCode } from '../http/asked-code.ts'

export type Surroundings = {
  /** The data are imagined, and mails can be read in the demonstration's inbox. */
  isDemo: boolean
  /** The state that the settings declare, in words. */
  accessibility: string
  /** Where this server is, as others reach it. */
  baseUrl: string
  /** The code that this browser asked for last, if any. */
  askedCode: () => AskedCode | undefined
  /** Whose page it is, as scripts compare it; empty for nobody's, undefined where nobody looked. */
  session?: string | undefined
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function useSurroundings() {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('a part of a page is written outside its page')
  return surroundings
}
