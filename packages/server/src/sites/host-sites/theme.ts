// The custom properties that a page may set on the elements, with what they are otherwise, and the contrast they give.

export type Property = { name: string; usual: string; isColour: boolean }

const colour = (name: string, usual: string) => ({ name, usual, isColour: true })
const length = (name: string, usual: string) => ({ name, usual, isColour: false })

export const properties: Property[] = [
  colour('--parvis-accent', '#24406e'),
  colour('--parvis-on-accent', '#ffffff'),
  colour('--parvis-error', '#c9362b'),
  colour('--parvis-line', '#767676'),
  colour('--parvis-focus', '#24406e'),
  length('--parvis-radius', '0.375rem'),
  length('--parvis-gap', '0.75rem'),
  length('--parvis-padding', '1.25rem'),
]

/** As style sheets write it; only what was chosen. */
export const sheetOf = (theme: Record<string, string>) => {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};`)
  return `:root {\n${lines.join('\n')}\n}`
}

/** What a theme must keep, and how much of it: WCAG 1.4.3 for texts, 1.4.11 for what is drawn. */
export const pairs = [
  { id: 'button', one: '--parvis-on-accent', other: '--parvis-accent', least: 4.5 },
  { id: 'error', one: '--parvis-error', other: 'page', least: 3 },
  { id: 'line', one: '--parvis-line', other: 'page', least: 3, followsText: true },
  { id: 'focus', one: '--parvis-focus', other: 'page', least: 3, followsText: true },
] as const

/** What each pair gives with this theme, on a page of this colour. */
export function contrastsOf(theme: Readonly<Record<string, string>>, page = '#ffffff') {
  const colourOf = (name: string) =>
    name === 'page' ? page : (theme[name] ?? properties.find((one) => one.name === name)?.usual)
  // What no theme sets is the colour of the page's own text.
  const set = pairs.filter((pair) => !('followsText' in pair) || theme[pair.one] !== undefined)
  return set.map(({ id, one, other, least }) => {
    const ratio = contrast(colourOf(one) ?? page, colourOf(other) ?? page)
    return { id, ratio, least, isEnough: ratio >= least }
  })
}

/** Of two `#rrggbb`, as WCAG counts it. */
export function contrast(one: string, other: string) {
  const [lighter = 1, darker = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
