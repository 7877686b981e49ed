// The oldest Node that runs this: an older one is refused in words, before anything native is loaded.

/** From this version of Node's interface for native code on: the database driver ends what is older without a word. */
export const nativeInterface = 10

/** The first that has it. */
export const oldestNode = '22.14.0'

type Versions = { node: string; napi?: string | undefined }

/** Why this Node is refused; undefined for one that is new enough. */
export function tooOld({ node, napi }: Versions) {
  if (Number(napi) >= nativeInterface) return undefined
  return `Parvis needs Node ${oldestNode} or newer, and this is Node ${node} (${process.execPath}): its database driver would end it without a word.`
}
