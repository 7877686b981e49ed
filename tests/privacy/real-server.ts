// The released server in a process of its own, with real mail, and all that it says.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createVisitor } from '../../packages/server/testing/visitor.ts'
import { program } from '../faults/server-process.ts'
import { freePort } from '../support/postgres.ts'
import { type Mailbox, startMailbox } from '../support/smtp.ts'

export type RealServer = Awaited<ReturnType<typeof startRealServer>>

export async function startRealServer(env: Record<string, string>) {
  const mailbox = await startMailbox()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = {
    PARVIS_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: url,
    SMTP_URL: mailbox.url,
    LOG_LEVEL: 'debug',
    PATH: process.env.PATH ?? '',
    ...env,
  }
  const child = spawn(process.execPath, [program, 'start'], { env: settings, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part
    })
  }
  await untilReady(url, child, () => output)
  /** Every address that was asked for, or that an answer led to, and how it may be told on. */
  const addresses: string[] = []
  const policies = new Set<string>()
  const request = async (path: string, init?: RequestInit) => {
    const answer = await fetch(new URL(path, url), { ...init, redirect: 'manual' })
    addresses.push(path, answer.headers.get('Location') ?? '')
    policies.add(answer.headers.get('Referrer-Policy') ?? 'none')
    return answer
  }
  return {
    url,
    mailbox,
    addresses,
    policies,
    request,
    output: () => output,
    visitor: () => createVisitor({ request, mails: { codeFor: (to) => codeFor(mailbox, to) } }),
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await mailbox.stop()
    },
  }
}

/** The six digits of the newest code to this address. */
async function codeFor(mailbox: Mailbox, to: string) {
  const subject = / code /
  await mailbox.next(to, { subject })
  const all = mailbox.received.filter((mail) => mail.to === to && subject.test(mail.subject))
  return /(\d{6})/.exec(all.at(-1)?.subject ?? '')?.[1] ?? ''
}

async function untilReady(url: string, child: ChildProcess, output: () => string) {
  const deadline = Date.now() + 30_000
  for (;;) {
    const isReady = await fetch(`${url}/v1/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(output())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
