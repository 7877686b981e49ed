// What the webmaster can mend, said once on the console with a link to its documentation.

const said = new Set<string>()

/** `topic` is the anchor in the documentation. */
export function warn(topic: string, message: string, server?: string | null) {
  if (said.has(topic + message)) return
  said.add(topic + message)
  console.warn(`Parvis: ${message} ${server ?? 'https://parvis.example'}/aide/integration#${topic}`)
}
