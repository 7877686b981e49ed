// Installs packages of Debian where this machine allows it, one request after the other: apt-get's lock is one.
import { existsSync } from 'node:fs'
import { run } from './run.mjs'

const apt = { show: false, minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } }
let last = Promise.resolve()
let isUpdated = false

/** Answers null, or why it could not; `then` runs before anybody else's turn. */
export function installDebian(packages, then = async () => null) {
  const turn = last.then(async () => refusal() ?? (await install(packages)) ?? then())
  last = turn.catch(() => {})
  return turn
}

/** Puts the files of packages in a folder, and nothing else: no service, no configuration. */
export async function unpackDebian(packages, folder) {
  const command = 'apt-get download "$@" && for one in *.deb; do dpkg-deb -x "$one" .; done'
  const into = { ...apt, cwd: folder }
  return reasonOf('apt-get download', await run('sh', ['-ec', command, 'sh', ...packages], into))
}

function refusal() {
  if (!existsSync('/etc/debian_version')) return 'not Debian: apt-get is not tried'
  return process.getuid?.() === 0 ? null : 'not root: apt-get is not tried'
}

async function install(packages) {
  if (!isUpdated) {
    const reason = reasonOf('apt-get update', await run('apt-get', ['update'], apt))
    if (reason) return reason
    isUpdated = true
  }
  if (packages.length === 0) return null
  const waiting = ['-o', 'DPkg::Lock::Timeout=120']
  const options = [...waiting, 'install', '-y', '--no-install-recommends', ...packages]
  return reasonOf('apt-get install', await run('apt-get', options, apt))
}

const reasonOf = (what, { code, output }) => (code === 0 ? null : `${what}: ${blame(output)}`)

/** The line that says what went wrong, in an output of many. */
export function blame(text) {
  const lines = text.trim().split('\n')
  return lines.find((line) => /error|fail|unable/i.test(line)) || lines.at(-1) || 'no message'
}
