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

/** What is typed in a field and code, left as they are; then a tag; then words. */
const pieces = /<(textarea|code|pre|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g

/** What a screen reader says, or a field shows while it is empty. */
const said = /(?<= (?:aria-label|alt|title|placeholder|content)=")[^"]+/g

/** The same in a document that was written whole: its words, and what its tags say. */
export function typesetMarkup(html: string) {
  return html.replace(pieces, (piece, skipped?: string) => {
    if (skipped) return piece
    if (!piece.startsWith('<')) return typesetEscaped(piece)
    return piece.includes('="') ? piece.replace(said, typesetEscaped) : piece
  })
}

/** Markup writes an apostrophe by its number. */
const typesetEscaped = (text: string) => typeset(text).replace(/(?<=\p{L})&#39;(?=\p{L})/gu, '’')
