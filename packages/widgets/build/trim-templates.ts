// Takes needless spaces and quotes out of html and css templates at build time: they are bytes on
// host pages.
import { edited, isNode, type Node } from './edit.ts'

/** `program` is this code, parsed. */
export const trimTemplates = (code: string, program: unknown) =>
  edited(code, program, (node) => trimmed(code, node))

function trimmed(code: string, { type, tag, quasi }: Node) {
  if (type !== 'TaggedTemplateExpression' || !isNode(tag) || !isNode(quasi)) return []
  const tighten = tag.name === 'html' ? tightMarkup : tag.name === 'css' ? tightSheet : null
  if (!tighten || !Array.isArray(quasi.quasis)) return []
  return quasi.quasis.map(({ start, end }) => ({
    start,
    end,
    text: tighten(code.slice(start, end)),
  }))
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
