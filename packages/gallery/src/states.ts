// Every element that the gallery shows, with its states: what its tests walk through.
import type { FakeServer } from '@parvis/sdk/testing'
import type { Scene } from './stage.ts'
import { contributionForm } from './states/form.ts'
import { readElements } from './states/reading.ts'
import { referentSignup } from './states/referent.ts'
import { supportElements } from './states/support.ts'
import type { Language } from './words.ts'

export type State = {
  /** Unlike another of the same element. */
  id: string
  title: Record<Language, string>
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

export type ElementStates = {
  tag: string
  states: State[]
}

const shown = [...supportElements, contributionForm, referentSignup, ...readElements]

/** What the gallery shows of an element: nothing of one that it does not know. */
export const shownOf = (tag: string): ElementStates =>
  shown.find((one) => one.tag === tag) ?? { tag, states: [] }
