// The tag and the address of this script, as a module knows them; `script-classic.ts` takes its place in the classic build.
export const address = import.meta.url
export const script = [...document.scripts].find(({ src }) => src === address)
/** A module runs once the page is read. */
export const begin = (work: () => void) => work()
