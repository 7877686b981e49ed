// The address of a server, refused at once when no call could ever reach it.

/** `baseUrl` without what would spoil every address made of it. */
export function serverAddress(baseUrl: string) {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(baseUrl)
  )
    throw new TypeError('baseUrl must be as https://consultation.example, and no more')
  return url.origin + url.pathname.replace(/\/+$/, '')
}
