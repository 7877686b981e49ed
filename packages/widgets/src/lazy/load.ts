// Loads lazy elements, and registers those of one moment together: they then ask in one request.
import { load } from '../page/files-beside.ts'
import type * as core from './core.ts'
import {
  clientOf,
  css,
  formatsIn,
  formStyles,
  heading,
  html,
  IntentWatch,
  nearestLanguage,
  outcome,
  ParvisElement,
  RenderedElement,
  said,
  settings,
  TerritoryField,
  VoteButton,
} from './core.ts'

// A namespace would do, and cost a hundred bytes.
const shared: typeof core = {
  clientOf,
  css,
  formatsIn,
  formStyles,
  heading,
  html,
  IntentWatch,
  nearestLanguage,
  outcome,
  ParvisElement,
  RenderedElement,
  said,
  settings,
  TerritoryField,
  VoteButton,
}

type Definable = { define: () => boolean }
/** What a lazy file exports: its elements, made on the core of the script that loads it. */
type LazyFile = { default: (given: typeof core) => Record<string, Definable> }

type ScriptTag = HTMLScriptElement | undefined
type Panel = {
  default: (given: typeof core) => { open: (script: ScriptTag, address: string) => unknown }
}

const asked = new Set<string>()

/** Takes names, each as often as it is met. */
export function loadElements(names: string[]) {
  const fresh = names.filter((name) => !asked.has(name) && asked.add(name))
  const files = fresh.map((name) =>
    load<LazyFile>(name).then(
      (file) => Object.values(file.default(shared)),
      () => {
        // The links inside its tags serve meanwhile.
        asked.delete(name)
        addEventListener('online', () => loadElements([name]), { once: true })
        return []
      },
    ),
  )
  void Promise.all(files).then((all) => {
    for (const element of all.flat()) element.define()
  })
}

/** The diagnostic panel, which must be there before anything is asked. */
export const openPanel = (script: ScriptTag, address: string) =>
  load<Panel>('debug').then((file) => file.default(shared).open(script, address))
