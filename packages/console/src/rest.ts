// What is not needed to read, in one file: loaded as soon as the shell is there, while this version still is.
import './server/prove.ts'
import './server/sign-in-again.ts'
import './shell/consultation-select.ts'
import './shell/strips.ts'

export { listenEverywhere } from './keys/everywhere.ts'
export { follow } from './server/hear.ts'
