// The text of a body written in HTML: paragraphs, lists, cells apart, and the addresses of its links.
import { decodeHTMLStrict } from 'entities'
import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'
import { withoutFalseTags } from './false-tags.ts'
import { mended } from './written.ts'

/** "the plan (https://…)", or the address alone where the words are the address. */
const link: FormatCallback = (element, walk, builder) => {
  const attributes: Record<string, string> = element.attribs ?? {}
  const address = (attributes.href ?? attributes.src ?? '').trim()
  let words = ''
  builder.pushWordTransform((word) => {
    words += word
    return word
  })
  walk(element.children ?? [], builder)
  builder.popWordTransform()
  const bare = address.replace(/^mailto:/i, '')
  const isTold = words.includes(bare.replace(/^https?:\/\//i, '').replace(/\/$/, ''))
  if (!/^(https?|mailto|ftp):/i.test(address) || isTold) return
  builder.addInline(words === '' ? ` ${bare} ` : ` (${bare})`, { noWordTransform: true })
}

const image: FormatCallback = (element, _walk, builder) => {
  const attributes: Record<string, string> = element.attribs ?? {}
  const { alt = '', src = '' } = attributes
  const address = /^https?:/i.test(src) ? src : ''
  const words = alt && address ? `${alt} (${address})` : alt || address
  if (words) builder.addInline(` ${words} `, { noWordTransform: true })
}

const cell: FormatCallback = (element, walk, builder) => {
  const siblings: { name?: string }[] = element.parent?.children ?? []
  const cells = siblings.filter(({ name }) => name === 'td' || name === 'th')
  if (cells[0] !== element) builder.addInline(' | ')
  walk(element.children ?? [], builder)
}

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 }
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const rows = ['tr', 'caption', 'dt', 'dd', 'figcaption', 'summary', 'option']

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 10_000_000 },
  formatters: { link, picture: image, cell },
  selectors: [
    ...['style', 'script', 'head', 'xml', 'noscript', 'template'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['a', 'iframe', 'video', 'audio'].map((selector) => ({ selector, format: 'link' })),
    { selector: 'img', format: 'picture' },
    ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
    ...rows.map((selector) => ({ selector, format: 'block', options: line })),
    { selector: 'table', format: 'block', options: paragraph },
    ...headings.map((selector) => ({
      selector,
      format: 'heading',
      options: { ...paragraph, uppercase: false },
    })),
    { selector: 'ul', format: 'unorderedList', options: { ...paragraph, itemPrefix: '- ' } },
    { selector: 'ol', format: 'orderedList', options: paragraph },
    { selector: 'p', format: 'paragraph', options: paragraph },
    { selector: 'blockquote', format: 'block', options: paragraph },
    { selector: 'div', format: 'block', options: line },
    { selector: 'hr', format: 'block', options: paragraph },
  ],
}

const ofPages = compile(options)
/** Lines that someone typed, with a link or a bold word in them. */
const ofLines = compile({ ...options, preserveNewlines: true })

const block = /<(p|div|br|ul|ol|li|table|h[1-6]|blockquote|section|article)\b/i
export function plainText(given: string) {
  const lines = mended(given)
  const { html, isHtml } = withoutFalseTags(lines)
  const text = !isHtml ? decodeHTMLStrict(lines) : (block.test(html) ? ofPages : ofLines)(html)
  return mended(text)
    .split('\n')
    .map((one) => one.replaceAll('\u00ad', '').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
