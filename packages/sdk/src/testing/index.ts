// The public surface of `@parvis/sdk/testing`: a fake server for the tests of what is built on the API.
export type { Who } from './confirm.ts'
export { type Asked, createFakeServer, type FakeOptions, type FakeServer } from './fake-server.ts'
export {
  closedPhase,
  notJson,
  offline,
  rateLimited,
  refused,
  type Scenario,
  serverError,
  slow,
  type When,
} from './scenarios.ts'
export { signWebhook } from './sign-webhook.ts'
export type { Makers, World } from './world.ts'
