// French prose written over several lines of code: lines joined, blank lines kept, and spaces made
// unbreakable where French typography wants them.

/** A blank line ends a paragraph; other line breaks are only there for the reader of the code. */
export function prose(strings: TemplateStringsArray) {
  return strings
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => typeset(paragraph.replace(/\s+/g, ' ').trim()))
    .join('\n\n')
}

function typeset(text: string) {
  return text.replace(/ ([:;?!»€%])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
}
