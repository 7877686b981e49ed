// The text of a body written in HTML, with its paragraphs.
import { decodeHTML } from 'entities'
import { tidy } from '../../../platform/http/text.ts'

export function plainText(html: string) {
  const lines = html
    .replace(/<(br|\/p|\/li|\/h[1-6]|\/div)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
  return tidy(
    decodeHTML(lines).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
