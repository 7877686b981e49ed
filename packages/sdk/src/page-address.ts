// The address of a page of the server, from the pattern that the contract prints.

/** `:id` is what the page is about, encoded. */
export function pageAddress(baseUrl: string, path: string, id = '') {
  return baseUrl + path.replace(':id', encodeURIComponent(id))
}
