// A cursor of a list, made by hand: what nobody but the server should write.

export function cursorOf(...key: unknown[]) {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
