// Several people at once: as many as given, each taking the next item when done.
export async function several<T>(items: readonly T[], work: (item: T) => Promise<void>, most = 8) {
  const queue = [...items]
  const one = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: most }, one))
}

/** `count` numbers from 0. */
export function range(count: number) {
  return Array.from({ length: count }, (_, position) => position)
}
