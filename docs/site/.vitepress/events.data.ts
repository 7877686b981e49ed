// The kinds of events that webhooks send, read from the server when the site is built.
import { publicKinds } from '../../../packages/server/src/outlets/webhooks/public-event.ts'

export declare const data: string[]

export default { load: (): string[] => publicKinds }
