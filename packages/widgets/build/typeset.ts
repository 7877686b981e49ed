// Sets what the elements and the console say as pages do, at build time: a host page loads no function for it.
import type { Plugin } from 'vite'
import { typeset } from '../../server/src/platform/language/typeset.ts'
import { edited, isNode, type Node, visit } from './edit.ts'

/** The gallery's words of each way to embed are the server's, beside the code that they tell of. */
const ours = /\/packages\/((widgets|console|gallery)\/src\/[^?]*|server\/src\/[^?]*-words)\.ts$/

/** In every string and template but those of styles. */
export const typesetWords = (): Plugin => ({
  name: 'typeset-words',
  transform: {
    filter: { id: ours },
    handler(code) {
      const program = this.parse(code)
      const styles = piecesOfStyles(program)
      return { code: edited(code, program, (node) => typesetIn(code, node, styles)), map: null }
    },
  },
})

function typesetIn(code: string, node: Node, styles: ReadonlySet<unknown>) {
  const isSaid =
    node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string')
  if (!isSaid || styles.has(node.start)) return []
  const { start, end } = node
  return [{ start, end, text: typeset(code.slice(start, end)) }]
}

function piecesOfStyles(program: unknown) {
  const found = new Set<unknown>()
  visit(program, ({ type, tag, quasi }) => {
    if (type !== 'TaggedTemplateExpression' || !isNode(tag) || tag.name !== 'css') return
    visit(quasi, (node) => found.add(node.start))
  })
  return found
}
