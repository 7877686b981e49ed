// A list in pages: await it for its first page, or iterate over the items of all pages.

export type Page = { items: unknown[]; next: string | null }

/**
 * Nothing is asked of the server before it is awaited or iterated over; awaited again, it answers the
 * same first page.
 * @example
 * const { items, total } = await client.proposals.list({ theme: 'mobilite' })
 * for await (const proposal of client.proposals.list()) console.log(proposal.title)
 */
export type Pages<P extends Page> = Promise<P> & AsyncIterable<P['items'][number]>

export function pages<P extends Page>(load: (cursor?: string) => Promise<P>): Pages<P> {
  let first: Promise<P> | undefined
  // A list that is made and then forgotten must not fail where nobody can catch it.
  const begin = () => {
    first ??= load()
    return first
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: a promise that begins when someone waits for it.
    then: (onPage, onError) => begin().then(onPage, onError),
    catch: (onError) => begin().catch(onError),
    finally: (onEnd) => begin().finally(onEnd),
    [Symbol.toStringTag]: 'Promise',
    async *[Symbol.asyncIterator]() {
      let page = await begin()
      yield* page.items
      while (page.next) {
        page = await load(page.next)
        yield* page.items
      }
    },
  }
}
