// Puts other nodes in the place of an element's texts, as the translators of browsers do.

/** As Chrome and Edge: each text is replaced by two `<font>`, one in the other. */
export function byFonts(root: ParentNode) {
  for (const node of textsIn(root)) {
    const font = () => document.createElement('font')
    const [outer, inner] = [font(), font()]
    inner.textContent = translated(node.data)
    outer.append(inner)
    node.replaceWith(outer)
  }
}

/** As Firefox: what holds a text is emptied, and gets its elements back, without any comment. */
export function byMerging(root: ParentNode) {
  for (const holder of new Set([...textsIn(root)].map(({ parentElement }) => parentElement))) {
    const kept = [...(holder?.childNodes ?? [])].filter(({ nodeType }) => nodeType !== 8)
    const texts = kept.filter((node) => node instanceof Text)
    for (const text of texts) text.data = translated(text.data)
    holder?.replaceChildren(...kept)
  }
}

const translated = (words: string) => words.replace(/\S+/g, (word) => `${word}!`)

/** Those of more than spaces, through shadow roots. */
function textsIn(root: ParentNode): Text[] {
  return [...root.querySelectorAll('*'), root].flatMap((holder) => [
    ...[...holder.childNodes].filter((node) => node instanceof Text && node.data.trim()),
    ...(holder instanceof Element && holder.shadowRoot ? textsIn(holder.shadowRoot) : []),
  ]) as Text[]
}
