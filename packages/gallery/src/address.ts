// What the address of a page of the gallery says: which element, in which language, and how it is changed.

export type Asked = {
  language: 'fr' | 'en'
  /** Without `parvis-`. */
  element: string
  state: string
  host: string
  /** Of the page around, in pixels; all the room when it is none of ours. */
  width: string
  attributes: Record<string, string>
  theme: Record<string, string>
}

export function read(search: string): Asked {
  const query = new URLSearchParams(search)
  const starting = (prefix: string) =>
    Object.fromEntries(
      [...query]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    )
  return {
    language: query.get('langue') === 'en' ? 'en' : 'fr',
    element: query.get('element') ?? '',
    state: query.get('etat') ?? 'ready',
    host: query.get('page') ?? 'plain',
    width: query.get('largeur') ?? '',
    attributes: starting('a.'),
    theme: starting('p.'),
  }
}

export function write(path: string, asked: Partial<Asked>) {
  const { attributes = {}, theme = {} } = asked
  const query = new URLSearchParams({
    ...(asked.element && { element: asked.element }),
    ...(asked.language === 'en' && { langue: 'en' }),
    ...(asked.state && { etat: asked.state }),
    ...(asked.host && { page: asked.host }),
    ...(asked.width && { largeur: asked.width }),
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`a.${name}`, value])),
    ...Object.fromEntries(Object.entries(theme).map(([name, value]) => [`p.${name}`, value])),
  })
  return `${path}?${query}`
}
