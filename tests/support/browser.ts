// A real Chromium: the one that CHROMIUM names, or the machine's own.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

let shared: Promise<Browser> | undefined

/** The one of this process, which ends with it: contexts keep people apart. */
export async function sharedBrowser(): Promise<Browser> {
  if (!shared || !(await shared).isConnected()) shared = startBrowser()
  return shared
}

export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path))
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM to its path.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
