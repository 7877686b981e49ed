// The proof in a page's head: every `<meta name="parvis-site">` outside of comments, read without a parser.

/** Reading goes forward only: no page makes it slow. */
export function siteTags(html: string) {
  const head = headOf(withoutComments(html))
  const lower = head.toLowerCase()
  const found: string[] = []
  let end = 0
  for (let at = lower.indexOf('<meta'); at !== -1; at = lower.indexOf('<meta', end)) {
    end = head.indexOf('>', at)
    if (end === -1) break
    const attributes = attributesOf(head.slice(at + 5, Math.min(end, at + 2000)))
    if (attributes.get('name')?.toLowerCase() === 'parvis-site') {
      found.push(attributes.get('content')?.trim() ?? '')
    }
  }
  return found
}

/** What visitors may write stands in the body. */
function headOf(html: string) {
  const at = html.search(/<body[\s>]/i)
  return at === -1 ? html : html.slice(0, at)
}

function withoutComments(html: string) {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', from)) {
    kept += html.slice(from, at)
    const end = html.indexOf('-->', at + 4)
    if (end === -1) return kept
    from = end + 3
  }
  return kept + html.slice(from)
}

function attributesOf(tag: string) {
  const all = tag.matchAll(/(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)
  return new Map(
    [...all].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  )
}
