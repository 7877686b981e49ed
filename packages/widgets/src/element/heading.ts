// A real heading of the level the page asks for.

/** Level 1 to 6; 3 unless said. */
export const heading = (level: string | undefined, textContent: string) => {
  const element = document.createElement(/^[1-6]$/.test(level ?? '') ? `h${level}` : 'h3')
  element.setAttribute('part', 'title')
  element.textContent = textContent
  return element
}
