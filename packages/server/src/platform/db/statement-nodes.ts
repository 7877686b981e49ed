// Looks through a statement as Kysely built it, part by part.
import type { OperationNode } from 'kysely'

/** Every part of it, itself first. Values that were given are no part. */
export function* partsOf(node: OperationNode): Generator<OperationNode> {
  yield node
  for (const inner of Object.values(node)) {
    if (isNode(inner)) yield* partsOf(inner)
    else if (Array.isArray(inner)) {
      for (const one of inner) if (isNode(one)) yield* partsOf(one)
    }
  }
}

export function isNode(value: unknown): value is OperationNode {
  return typeof value === 'object' && value !== null && 'kind' in value
}
