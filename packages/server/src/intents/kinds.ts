// The kinds of intent that this service knows, each from its noun: the engine asks them by name.
import { z } from 'zod'
import type { IntentKind } from './kind.ts'
import type { Prepared } from './prepared.ts'

export type IntentKinds = {
  names: [string, ...string[]]
  /** What a host page may prepare: one of the kinds, whole. */
  schema: z.ZodType<Prepared>
  /** Throws for a name that no kind has: nothing such was ever stored. */
  find(name: string): IntentKind
}

/** Each name once; the order is that of the public contract. */
export function joinKinds(first: IntentKind, ...others: IntentKind[]): IntentKinds {
  const all = [first, ...others]
  const byName = new Map(all.map((kind) => [kind.name, kind]))
  if (byName.size < all.length) throw new Error('Two kinds of intent have one name.')
  return {
    names: [first.name, ...others.map(({ name }) => name)],
    schema: z
      .discriminatedUnion('kind', [first.schema, ...others.map(({ schema }) => schema)])
      .meta({
        id: 'PreparedIntent',
        description: 'What a person means to do. It holds nothing about who they are.',
      }),
    find(name) {
      const kind = byName.get(name)
      if (!kind) throw new Error(`No kind of intent is called ${name}.`)
      return kind
    },
  }
}
