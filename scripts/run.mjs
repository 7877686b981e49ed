// Runs one program to its end, shown as it goes or kept for later, and never for ever.
import { spawn } from 'node:child_process'
import { projectEnvironment, root } from './paths.mjs'

/**
 * Answers `{ code, output }`; a program that cannot start has the code 127, one that took longer
 * than `minutes` has 124. With `show: false` nothing is printed: the caller prints `output`.
 */
export function run(program, args, { env, cwd = root, show = true, minutes = 30 } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...projectEnvironment(), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // Its own group, so that what it started ends with it.
      detached: true,
    })
    follow(child)
    let output = ''
    let late = false
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    const clock = setTimeout(() => {
      late = true
      output += `\nStopped: it took more than ${minutes} minutes.\n`
      endGroup(child)
    }, minutes * 60_000)
    const done = (code) => {
      clearTimeout(clock)
      leave(child)
      settle({ code: late ? 124 : code, output })
    }
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

const running = new Set()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

function follow(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, interrupted)
  running.add(child)
}

function leave(child) {
  running.delete(child)
  if (running.size === 0) for (const signal of signals) process.off(signal, interrupted)
}

function interrupted(signal) {
  for (const child of running) endGroup(child)
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
