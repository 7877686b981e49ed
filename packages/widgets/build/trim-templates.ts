// Takes needless spaces and quotes out of html and css templates at build time: they are bytes on
// host pages.
type Node = { type: string; [key: string]: unknown }
type Edit = { start: number; end: number; text: string }

/** `program` is this code, parsed. */
export function trimTemplates(code: string, program: unknown) {
  const edits: Edit[] = []
  visit(program, (node) => collect(node, code, edits))
  edits.sort((one, other) => other.start - one.start)
  const apply = (text: string, edit: Edit) =>
    text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  return edits.reduce(apply, code)
}

function visit(value: unknown, see: (node: Node) => void) {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  if (!isNode(value)) return
  see(value)
  for (const child of Object.values(value)) visit(child, see)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

function collect(node: Node, code: string, edits: Edit[]) {
  const { tag, quasi } = node
  if (node.type !== 'TaggedTemplateExpression' || !isNode(tag) || !isNode(quasi)) return
  const tighten = tag.name === 'html' ? tightMarkup : tag.name === 'css' ? tightSheet : null
  if (!tighten || !Array.isArray(quasi.quasis)) return
  for (const { start, end } of quasi.quasis) {
    edits.push({ start, end, text: tighten(code.slice(start, end)) })
  }
}

// Only whitespace with a line break goes: a space written between two words or tags is meant.
export const tightMarkup = (markup: string) =>
  markup
    .replace(/\s*\n\s*(?=<)|(?<=>)\s*\n\s*/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ +\/?>/g, '>')
    .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')

export const tightSheet = (sheet: string) =>
  sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\./g, '.')
    .replace(/='([\w-]+)'/g, '=$1')
    .trim()
