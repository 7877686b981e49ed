// The address of a server, refused at once when no call could ever reach it.

/** A query, a fragment, credentials or no scheme would spoil every address that is made of it. */
export function serverAddress(baseUrl: string) {
  if (!/^https?:\/\/[^\s/?#@][^\s?#@]*$/i.test(baseUrl))
    throw new TypeError('baseUrl must be as https://host')
  return baseUrl
}
