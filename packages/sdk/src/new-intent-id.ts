// A new intent id: a random UUID (version 4).

/**
 * Makes an intent id: the idempotency key of one act.
 * `crypto.randomUUID` is missing on pages served without TLS, as some communes' still are.
 */
export function newIntentId() {
  // Of each digit that is none of the version, the bits that it leaves free: all of 0 and 1, two of 8.
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
    return (Number(digit) + (random & (digit === '8' ? 3 : 15))).toString(16)
  })
}
