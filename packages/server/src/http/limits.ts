// Bodies are bounded before anything reads them: 4 MB of "[[[[" would block the process for seconds.
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../refusal.ts'

export const maxBodyBytes = 64 * 1024

export const limitBodies = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new Refusal('body_too_large')
  },
})
