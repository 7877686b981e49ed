// What other processes write to the same database: told to whoever must not show what it was before.
import type { Written } from './touched.ts'

export type Hearing = {
  written: (written: Written) => void
  /** From now on all is heard; or nothing is, until told again. */
  hears: (isHearing: boolean) => void
}

export type Others = {
  /** Listens until the function that it answers is called. */
  hear: (hearing: Hearing) => () => Promise<void>
}
