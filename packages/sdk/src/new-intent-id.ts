// A new intent id: a random UUID (version 4).

/**
 * Makes an intent id: the idempotency key of one act.
 * `crypto.randomUUID` is missing on pages served without TLS, as some communes' still are.
 */
export function newIntentId() {
  const bytes = crypto.getRandomValues(new Uint8Array(36))
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark, at: number) => {
    const random = bytes[at] ?? 0
    return (mark === 'y' ? (random & 3) | 8 : random & 15).toString(16)
  })
}
