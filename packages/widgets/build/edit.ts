// Edits code by its syntax, at build time.
export type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Edit = { start: number; end: number; text: string }

/** `program` is this code, parsed. */
export function edited(code: string, program: unknown, editsOf: (node: Node) => Edit[]) {
  const edits: Edit[] = []
  visit(program, (node) => edits.push(...editsOf(node)))
  edits.sort((one, other) => other.start - one.start)
  const apply = (text: string, edit: Edit) =>
    text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  return edits.reduce(apply, code)
}

export function visit(value: unknown, see: (node: Node) => void) {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  if (!isNode(value)) return
  see(value)
  for (const child of Object.values(value)) visit(child, see)
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
