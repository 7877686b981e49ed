// The text of what was written in Markdown: paragraphs, lists and the addresses of links, without its marks.
import { parse } from 'marked'
import { plainText } from './plain-text.ts'

type Options = {
  /** A line that ends is a line that ends: so people type, and spreadsheets keep it. */
  keepLines: boolean
}

export function plainMarkdown(text: string, { keepLines }: Options) {
  return plainText(parse(text, { async: false, breaks: keepLines }))
}

const mark =
  /^ {0,3}#{1,6} \S|^ {0,3}(```|~~~)|(?<!\w)(\*\*|__)(?=\S)[^*_\n]{1,300}\2|!?\[[^\]\n]{1,300}\]\((https?:|mailto:|\/|#)[^)\s]*\)|^ {0,3}\* \S/m

/** Marks that no plain text has: a hyphen, a number or a star alone are none. */
export function looksLikeMarkdown(text: string) {
  return mark.test(text)
}
