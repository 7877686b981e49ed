// Fifty people confirm at once: shared commits, one commit a request, and a POST that stores nothing.
import { fileURLToPath } from 'node:url'
import { type ServerProcess, serverCommand, startProcess } from '../faults/server-process.ts'
import { prepareSetting, type Setting } from '../faults/setting.ts'
import { openStorage } from '../faults/storage.ts'
import { awake, measure, median } from './load.ts'
import { prepareConfirmations } from './prepared.ts'

const connections = 50
const proposals = 300
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const [node = '', ...server] = serverCommand

const variants = {
  bare: { command: [node, path('./bare-server.ts')], confirmations: 4000 },
  shared: { command: serverCommand, confirmations: 4000 },
  single: {
    command: [node, '--import', path('./one-a-commit.ts'), ...server],
    confirmations: 1500,
  },
}

type Name = keyof typeof variants
type Contender = {
  name: Name
  setting: Setting
  process: ServerProcess
  requests: string[]
  rates: number[]
}

/** Medians of the rates, in confirmations a second; the rounds alternate so that all share the weather. */
export async function measureThroughput(rounds = 5) {
  const contenders: Contender[] = []
  try {
    for (const name of Object.keys(variants) as Name[]) contenders.push(await prepare(name, rounds))
    for (let round = 0; round <= rounds; round += 1) {
      for (const contender of contenders) await play(contender, round)
    }
    const rates = contenders.map(({ name, rates }) => [name, median(rates)])
    return Object.fromEntries(rates) as Record<Name, number>
  } finally {
    for (const { process, setting } of contenders) {
      await process.kill()
      await setting.end()
    }
  }
}

async function prepare(name: Name, rounds: number): Promise<Contender> {
  const setting = await prepareSetting({ people: 0, proposals })
  const { command, confirmations } = variants[name]
  const storage = openStorage(setting.settings)
  const requests = await prepareConfirmations(storage, confirmations * (rounds + 1), proposals)
  await storage.close()
  const settings = { ...setting.settings, LOG_LEVEL: 'info' }
  const started = await startProcess(settings, { command, stdout: 'ignore' })
  process.kill(started.pid, 'SIGSTOP')
  return { name, setting, process: started, requests, rates: [] }
}

/** Round zero warms up and is not counted. */
async function play({ name, setting, process, requests, rates }: Contender, round: number) {
  const { confirmations } = variants[name]
  const load = {
    port: Number(setting.settings.PORT),
    connections,
    requests: requests.slice(round * confirmations, (round + 1) * confirmations),
  }
  const { seconds, statuses } = await awake(process.pid, () => measure(load))
  if (statuses['303'] !== confirmations) {
    throw new Error(`${name} answered ${JSON.stringify(statuses)}`)
  }
  if (round > 0) rates.push(confirmations / seconds)
}
