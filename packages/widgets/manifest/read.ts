// Reads the manifest out of the sources' docstrings, as this package writes them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, ts } from '@custom-elements-manifest/analyzer'
import type { Declaration, Manifest, Named, Typed } from './shapes.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

export function read(): Manifest {
  const { schemaVersion, modules } = create({
    modules: sources().map((path) =>
      ts.createSourceFile(
        path,
        readFileSync(join(folder, path), 'utf8'),
        ts.ScriptTarget.ES2015,
        true,
      ),
    ),
    plugins: [],
    context: { dev: false },
  })
  const kept = modules.map(({ path, declarations = [], ...rest }) => ({
    ...rest,
    path,
    declarations: declarations.filter(({ customElement }) => customElement).map(tidied),
  }))
  return { schemaVersion, modules: kept.filter(({ declarations }) => declarations.length > 0) }
}

/** Those that are published, by their path from the package. */
function sources() {
  const all = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  return all
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^test[/\\]/.test(path))
    .map((path) => join('src', path))
    .sort()
}

/** What others may use; one docstring line may name several parts, and says the type in words. */
function tidied(one: Declaration): Declaration {
  const { attributes = [], events = [], cssParts = [], cssProperties = [], members = [] } = one
  return {
    ...one,
    attributes: attributes.filter(described).map(typed),
    events: events.filter(described).map(detailed),
    cssParts: cssParts.flatMap(separated),
    cssProperties: cssProperties.flatMap(separated),
    members: members.filter(({ privacy, name }) => !privacy && !name.startsWith('#')),
  }
}

const described = ({ description }: Typed) => description !== undefined

/** `a, b, c - what they are`: the tool takes the first word for the name and the rest for words. */
function separated({ name, description = '' }: Named): Named[] {
  if (!name.endsWith(',')) return [{ name, description }]
  const [names = '', words = ''] = description.split(/ - (.*)/s)
  const all = [name.slice(0, -1), ...names.split(',').map((other) => other.trim())]
  return all.filter(Boolean).map((other) => ({ name: other, description: words }))
}

/** Values that begin the words (`` `card` … ``) or end them (`` Default: `_blank`. ``), or `1 to 6`. */
function typed(attribute: Typed): Typed {
  // A language is any that a page may be in.
  if (attribute.type || attribute.name === 'lang') return attribute
  const { description = '' } = attribute
  const [, first, last] = /\b(\d) to (\d)\b/.exec(description) ?? []
  if (first && last) {
    const levels = Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => at + Number(first),
    )
    return {
      ...attribute,
      type: { text: levels.map((level) => `${level} | '${level}'`).join(' | ') },
    }
  }
  const [, value] = /^`([\w-]+)`/.exec(description) ?? []
  const [, otherwise] = /Default: `([\w-]+)`\.?$/.exec(description) ?? []
  const known = [value, value && otherwise].filter(Boolean).map((one) => `'${one}'`)
  return { ...attribute, type: { text: known.join(' | ') || 'string' } }
}

/** `Detail: SupportedDetail.` is the type of the event's detail. */
function detailed(event: Typed): Typed {
  const [, detail] = /Detail: (\w+)/.exec(event.description ?? '') ?? []
  return { ...event, type: { text: detail ? `CustomEvent<${detail}>` : 'CustomEvent' } }
}
