// Every state of every element that the gallery shows: its list is what its tests walk through.
import type { FakeServer } from '@parvis/sdk/testing'
import type { Scene } from './stage.ts'
import { formStates } from './states/form.ts'
import { readingStates } from './states/reading.ts'
import { referentStates } from './states/referent.ts'
import { supportStates } from './states/support.ts'

export type State = {
  tag: string
  /** Unlike another of the same element. */
  id: string
  title: { fr: string; en: string }
  attributes?: Record<string, string>
  /** What the server is like. */
  given?: (fake: FakeServer) => void
  /** What a person does once it is there. */
  act?: (scene: Scene) => Promise<void>
  /** It goes on for ever, as loading does. */
  isEndless?: boolean
  /** Words that are seen then, and that tell this state from others. */
  shows: string
}

export const states: State[] = [
  ...supportStates,
  ...formStates,
  ...referentStates,
  ...readingStates,
]
