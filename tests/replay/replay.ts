// The consultation of 2021 from its opening to its report, act after act; answers every figure.
import { amend } from './acts/amend.ts'
import { firstCommittee } from './acts/committee-one.ts'
import { secondCommittee } from './acts/committee-two.ts'
import { contribute } from './acts/contribute.ts'
import { deliver } from './acts/deliver.ts'
import { meet } from './acts/meet.ts'
import { moderate } from './acts/moderate.ts'
import { openConsultation, prolong } from './acts/open.ts'
import { refer } from './acts/refer.ts'
import { regroup } from './acts/regroup.ts'
import { request } from './acts/request.ts'
import { support } from './acts/support.ts'
import { compare } from './compare.ts'
import { contributorsOf } from './data/contributions.ts'
import { choosePlaces, type Places, writeDirectory } from './data/places.ts'
import { proposals } from './data/proposals.ts'
import { referentsOf } from './data/referents.ts'
import { supportersOf } from './data/supports.ts'
import type { Figure } from './figures.ts'
import { readObtained } from './obtained.ts'
import { addTeam, createTeam } from './team.ts'
import { type Commands, type Engine, openWorld, type World } from './world.ts'

/** What the acts themselves were answered. */
export type Answered = Awaited<ReturnType<typeof live>>

type Say = (line: string) => void

/** Who moderates, groups and decides: the team's programs, or its members through their screens. */
export type Hands = {
  moderate: typeof moderate
  regroup: typeof regroup
  firstCommittee: typeof firstCommittee
  secondCommittee: typeof secondCommittee
}
const byPrograms: Hands = { moderate, regroup, firstCommittee, secondCommittee }

type Given = {
  engine: Engine
  say?: Say
  /** By whose hands, once the world stands. */
  hands?: (world: World) => Promise<Hands>
}

export async function replay({ engine, say = () => {}, hands }: Given): Promise<Figure[]> {
  const started = performance.now()
  const told: Say = (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(`${seconds.padStart(6)} s  ${line}`)
  }
  const places = choosePlaces()
  const world = await openWorld(engine, (commands) => install(commands, places))
  told('installed: territories, official addresses, members of the team')
  try {
    const answered = await live(world, places, {
      told,
      hands: (await hands?.(world)) ?? byPrograms,
    })
    const obtained = await readObtained(world)
    told('read: report, open data, recount')
    return compare(obtained, answered)
  } finally {
    await world.close()
  }
}

async function install(commands: Commands, places: Places) {
  await commands.run('migrate')
  await commands.run('import-territories')
  await commands.run('import-official-addresses', writeDirectory(commands.folder, places))
  const tokens = await addTeam(commands)
  const said = await commands.run(
    'first-administrator',
    'Dominique Ferrand',
    '--although-there-is-one',
  )
  return { tokens, invitation: /http\S+#\S+/.exec(said)?.[0] ?? '' }
}

async function live(world: World, places: Places, { told, hands }: { told: Say; hands: Hands }) {
  const team = createTeam(world, world.tokens)
  const contributors = contributorsOf(places)
  await openConsultation(world, team)
  await prolong(world, team)
  await contribute(world, contributors)
  told('January to March: contributions')
  const ids = await hands.moderate(
    world,
    team,
    contributors.flatMap(({ writes }) => writes),
  )
  await hands.regroup(world, team, ids)
  told('March: moderation and grouping')
  const supporting = await support(world, { ids, places, supporters: supportersOf(places) })
  told('April: supports')
  await hands.firstCommittee(world, team, ids)
  told('May: first committee')
  const referentRefusals = await refer(world, { ids, places, referents: referentsOf(places) })
  const kept = ids.filter((_, at) => proposals[at]?.isKept)
  await meet(world, team, { kept, places })
  told('May and June: référents and working groups')
  const { projects, refusal } = await hands.secondCommittee(world, team, ids)
  told('July: second committee')
  const { services, refusal: secondService } = await deliver(world, team, projects, places)
  const requests = await request(world, team, { services, places })
  told('2021 and 2022: services')
  const titles = await amend(world, team, projects)
  told('October 2022: corrections, and another consultation announced')
  return { ...supporting, referentRefusals, refusal, secondService, requests, titles }
}
