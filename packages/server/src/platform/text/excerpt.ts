// The beginning of a text in whole words, on one line: what is read at a glance.

export function excerpt(text: string, length: number) {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const end = line.lastIndexOf(' ', length)
  return `${line.slice(0, end > 0 ? end : wholeCharacters(line, length))}…`
}

/** A character of two units is not cut in its middle. */
function wholeCharacters(line: string, length: number) {
  return /[\uD800-\uDBFF]/.test(line.charAt(length - 1)) ? length - 1 : length
}
