// Which files a browser loads: the shell, what follows it, what screens share, and a file a screen.
import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

type NameOf = Rolldown.CodeSplittingNameFunction
type Modules = Parameters<NameOf>[1]

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** These files and all that they import, but not what is loaded on use. */
function withImports(files: readonly string[], modules: Modules) {
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const imported of modules.getModuleInfo(file)?.importedIds ?? []) add(imported)
  }
  for (const file of files) add(file)
  return found
}

/** Operations of the team, one file a noun: the shell has those of its own, the others come with who asks them. */
const isOfOthers = (file: string) =>
  /\/sdk\/src\/staff\/printed\/(?!staff|consultations)/.test(file)

const isOfAScreen = (file: string) => file.startsWith(`${src}screens/`)

/** What any screen needs: that of home, which every member may open. */
const shell: NameOf = (file, modules) => {
  // The page asks for the language before it knows which shell to load.
  if (isOfAScreen(file) || isOfOthers(file) || file === `${src}language.ts`) return null
  const first = withImports([`${src}main.ts`, `${src}screens/home/home.ts`], modules)
  return first.has(file) ? 'shell' : null
}

const rest: NameOf = (file, modules) =>
  withImports([`${src}rest.ts`], modules).has(file) &&
  !isOfOthers(file) &&
  file !== `${src}language.ts`
    ? 'rest'
    : null

/** What several screens of a folder say and do. */
const folder: NameOf = (file, modules) => {
  if (!isOfAScreen(file)) return null
  const screens = modules.getModuleInfo(`${src}shell/screens.ts`)?.dynamicallyImportedIds ?? []
  const users = screens.filter((screen) => withImports([screen], modules).has(file))
  return users.length > 1 ? (file.slice(`${src}screens/`.length).split('/')[0] ?? null) : null
}

/** The first that takes a file has it. */
const groups = [
  { debugName: 'shell', name: shell },
  { debugName: 'rest', name: rest },
  { name: 'grid', test: /\/list\/(grid|choosing|columns|heard|many|redraw|step)/ },
  {
    name: 'list',
    test: /\/list\/(?!views|pages)|\/keys\/keys|\/form\/choice|\/(directives\/repeat|directive(-helpers)?)\.js$/,
  },
  { name: 'find', test: /\/form\/(combobox|find)/ },
  { name: 'joined', test: /\/feedback\/(conflict|form-conflict)|\/form\/(joined|three|kept-base)/ },
  {
    name: 'form',
    test: /\/console\/src\/(form\/(?!act-)|feedback\/|server\/others|(dates|money)\.ts)/,
  },
  { debugName: 'folder', name: folder },
]

export const chunks = {
  includeDependenciesRecursively: false,
  groups: groups.map((group, index) => ({ ...group, priority: groups.length - index })),
}
