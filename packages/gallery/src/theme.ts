// Puts a theme on the page, for all its elements.
import { properties } from '../../server/src/sites/host-sites/theme.ts'

export function applyTheme(theme: Record<string, string>) {
  for (const { name } of properties)
    document.documentElement.style.setProperty(name, theme[name] ?? '')
}
