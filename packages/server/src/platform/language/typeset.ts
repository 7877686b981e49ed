// French as printers set it, where words become text: no line begins with the sign of the line before.

/** A sign that a letter follows is code: `?disabled`, `:hover`. */
const spaceBefore = / (?=[:;!?»%€](?![\p{L}\p{N}_-]))/gu

/**
 * Plain spaces that French wants before `: ; ! ? % €` and inside « » become narrow ones that never break, and an
 * apostrophe between letters is curved. What is stored, searched and published stays as it was typed;
 * English has no such spaces, and is left as it is.
 */
export function typeset(text: string) {
  return text
    .replace(spaceBefore, '\u202f')
    .replace(/(?<=«) /g, '\u202f')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}

/** What is typed in a field and code, left as they are. */
const kept = /<(textarea|code|pre|script|style)\b[\s\S]*?<\/\1>/g

/** Where something may change: a few dozen places of a page, that has a thousand tags. */
const signs = / [:;?!»%€]|« |'|&#39;/g

/** What a screen reader says, or a field shows while it is empty. */
const said = /(?<= (?:aria-label|alt|title|placeholder|content)=")[^"]+/g

/** The same in a document that was written whole: its words, and what its tags say. Values hold no raw `<`. */
export function typesetMarkup(html: string) {
  let set = ''
  let done = 0
  for (const { 0: piece, index } of html.matchAll(kept)) {
    set += typesetPieces(html.slice(done, index)) + piece
    done = index + piece.length
  }
  return set + typesetPieces(html.slice(done))
}

/** Each page passes here: only the pieces around a sign are looked at. */
function typesetPieces(html: string) {
  let set = ''
  let done = 0
  for (;;) {
    signs.lastIndex = done
    const sign = signs.exec(html)
    if (!sign) return set + html.slice(done)
    const { from, to } = pieceAround(html, sign.index)
    const piece = html.slice(from, to)
    set += html.slice(done, from)
    set += piece.startsWith('<') ? piece.replace(said, typesetEscaped) : typesetEscaped(piece)
    done = to
  }
}

/** A tag, or the words between two. */
function pieceAround(html: string, at: number) {
  const open = html.lastIndexOf('<', at)
  const shut = open < 0 ? -1 : html.indexOf('>', open)
  if (shut >= at) return { from: open, to: shut + 1 }
  const next = html.indexOf('<', at)
  return { from: Math.max(open, shut) + 1, to: next < 0 ? html.length : next }
}

/** Markup writes an apostrophe by its number. */
const typesetEscaped = (text: string) => typeset(text).replace(/(?<=\p{L})&#39;(?=\p{L})/gu, '’')
