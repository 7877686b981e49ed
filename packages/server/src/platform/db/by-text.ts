// What was made of a statement, by its text: the latest are kept, so many letters of them and no more.

/** A text is some 500 letters, and 30,000 where it writes five hundred rows: letters bound what they take, not their number. */
export function keptByText<Made>(most: number) {
  const kept = new Map<string, Made>()
  let letters = 0
  return {
    get letters() {
      return letters
    },
    of(text: string, make: () => Made): Made {
      const before = kept.get(text)
      const made = before ?? make()
      if (before === undefined) letters += text.length
      kept.delete(text)
      kept.set(text, made)
      for (const [oldest] of kept) {
        if (letters <= most) break
        kept.delete(oldest)
        letters -= oldest.length
      }
      return made
    },
  }
}
