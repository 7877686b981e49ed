// A list in pages: await it for its first page, or iterate over the items of all pages.

export type Page = { items: unknown[]; next: string | null }

/**
 * @example
 * const { items, total } = await client.proposals.list({ theme: 'mobilite' })
 * for await (const proposal of client.proposals.list()) console.log(proposal.title)
 */
export type Pages<P extends Page> = Promise<P> & AsyncIterable<P['items'][number]>

export function pages<P extends Page>(load: (cursor?: string) => Promise<P>): Pages<P> {
  const first = load()
  return Object.assign(first, {
    async *[Symbol.asyncIterator]() {
      let page = await first
      yield* page.items
      while (page.next) {
        page = await load(page.next)
        yield* page.items
      }
    },
  })
}
