// Someone signed in to their own page, by a code.
import type { TestApp } from './app.ts'

export async function signInToSpace(app: TestApp, email: string, visitor = app.visitor()) {
  const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
    courriel: email,
  })
  await visitor.submit(asked, /\/verification$/, { code: await app.mails.codeFor(email) })
  return visitor
}
