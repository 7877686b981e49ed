// The proof in a page's head: every `<meta name="parvis-site">` that is a tag, and no text that looks like one.

/** What stands in these is text, whatever it looks like: a comment in a site's own data, say. */
const texts = /^(script|style|title|textarea|noscript|noframes|template|iframe|xmp)$/
/** Far more than the tag has that we give; a longer one is not read by halves. */
const longest = 2000

/** Reading goes forward only: no page makes it slow. */
export function siteTags(html: string) {
  const found: string[] = []
  for (let at = html.indexOf('<'); at !== -1; ) {
    const name = nameAt(html, at)
    // What visitors may write stands in the body.
    if (name === 'body') break
    const end = endOf(html, { at, name })
    if (end === -1) break
    if (name === 'meta' && end - at <= longest) {
      const attributes = attributesOf(html.slice(at + '<meta'.length, end - 1))
      if (attributes.get('name')?.toLowerCase() === 'parvis-site') {
        found.push(attributes.get('content')?.trim() ?? '')
      }
    }
    at = html.indexOf('<', end)
  }
  return found
}

/** Of the tag that begins here; empty when none does. */
function nameAt(html: string, at: number) {
  const name = /<([a-z][^\s/>]*)/iy
  name.lastIndex = at
  return name.exec(html)?.[1]?.toLowerCase() ?? ''
}

/** Where reading goes on, after a comment, a tag or a text; -1 when it never ends. */
function endOf(html: string, { at, name }: { at: number; name: string }) {
  if (html.startsWith('<!--', at)) return after(html.indexOf('-->', at + 2), 3)
  if (name === '') return at + 1
  const end = endOfTag(html, at)
  if (end === -1 || !texts.test(name)) return end
  return endOfText(html, { from: end, name })
}

function endOfText(html: string, { from, name }: { from: number; name: string }) {
  const closing = /<\/([a-z]+)(?=[\s/>])/gi
  closing.lastIndex = from
  for (let found = closing.exec(html); found; found = closing.exec(html)) {
    if (found[1]?.toLowerCase() === name) return found.index
  }
  return -1
}

/** A `>` in a quoted value does not end a tag. */
function endOfTag(html: string, at: number) {
  const mark = />|=\s*(["'])/g
  mark.lastIndex = at
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const [, quote] = found
    if (quote === undefined) return mark.lastIndex
    const end = html.indexOf(quote, mark.lastIndex)
    if (end === -1) return -1
    mark.lastIndex = end + 1
  }
  return -1
}

const after = (index: number, length: number) => (index === -1 ? -1 : index + length)

/** As browsers do, the first of two of a name. */
function attributesOf(tag: string) {
  const all = tag.matchAll(/(?<![^\s"'/=])([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)
  const attributes = new Map<string, string>()
  for (const [, name = '', ...values] of all) {
    const known = name.toLowerCase()
    const value = values.find((one) => one !== undefined) ?? ''
    if (!attributes.has(known)) attributes.set(known, value)
  }
  return attributes
}
