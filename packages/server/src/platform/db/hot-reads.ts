// The reads that every confirmation makes, compiled once: only what they are given changes.
import type { Compilable, CompiledQuery } from 'kysely'
import { isPostgres } from './hot-writes.ts'
import type { Db } from './tables.ts'

/** Texts are bound one by one; a list is one value, by `among`. */
type Given = Readonly<Record<string, string | readonly string[]>>

type HotRead<Result> = CompiledQuery<Result> & { readonly given: Given }

/** Its values stand beside it, and are no more in the query as it was built. */
export const isHotRead = (query: CompiledQuery) => 'given' in query

/** Stand for what is given, while the query is built. */
const marks = {
  text: (name: string) => `§§${name}`,
  list: (name: string) => [`§§${name}`],
}

const marked = /^(?:\[")?§§(\w+)(?:"\])?$/

/**
 * Building a query takes longer than finding a few rows by their keys. It is written as any other, and built
 * once an engine: `tools` are those of the engine.
 */
export function hotSelect<Result, Tools = undefined>(
  build: (db: Db, given: typeof marks, tools: Tools) => Compilable<Result>,
) {
  const known = new Map<boolean, CompiledQuery<Result>>()

  return async (db: Db, given: Given, tools: Tools): Promise<Result[]> => {
    const onPostgres = isPostgres(db)
    const compiled = known.get(onPostgres) ?? build(db, marks, tools).compile()
    known.set(onPostgres, compiled)
    const parameters = compiled.parameters.map((parameter) => {
      const name = nameIn(parameter)
      if (name === undefined) return parameter
      const value = given[name]
      if (value === undefined) throw new Error(`A read without its ${name}: ${compiled.sql}`)
      return typeof value === 'string' || onPostgres ? value : JSON.stringify(value)
    })
    const query: HotRead<Result> = { ...compiled, parameters, given }
    return (await db.executeQuery<Result>(query)).rows
  }
}

function nameIn(parameter: unknown) {
  const text: unknown = Array.isArray(parameter) ? parameter[0] : parameter
  return typeof text === 'string' ? marked.exec(text)?.[1] : undefined
}
