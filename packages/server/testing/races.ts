// Every limit and count of ours, each with what runs twenty acts and more at once against it.
import { randomUUID } from 'node:crypto'
import { retried } from '../src/platform/db/retry.ts'
import { rotateKey } from '../src/sites/host-sites/change.ts'
import type { TestApp } from './app.ts'
import { proposals, site } from './given.ts'
import { draft } from './given-contributions.ts'
import { mailboxes } from './given-territories.ts'
import { signInToSpace } from './own-space.ts'
import { enterPaper } from './paper.ts'
import { type SiteServer, startSiteServer } from './site-server.ts'
import { joinTeam } from './team.ts'
import { formTo, type Page } from './visitor.ts'
import { arrive, registerAt, tokenOf, verify } from './webmaster.ts'

/** The processes of one database: one, or two. Answers how many were done, of those that count. */
export type Race = (apps: TestApp[]) => Promise<number>

const many = 24
const minute = 60_000
const email = 'lea@courriel.example'

const turns = (apps: TestApp[], count = many) =>
  Array.from({ length: count }, (_, at) => apps[at % apps.length] as TestApp)

const first = ([app]: TestApp[]) => app as TestApp

function later(apps: TestApp[], time: number) {
  for (const app of apps) app.clock.now = new Date(app.clock.now.getTime() + time)
}

async function rows(
  { db }: TestApp,
  table: 'sign_in_codes' | 'outgoing_mails' | 'site_registrations',
) {
  return (await db.selectFrom(table).selectAll().execute()).length
}

const askForCode = (app: TestApp, passe = '') =>
  app.visitor().post('/mon-espace/code', { courriel: email, passe })

const lastMail = async (apps: TestApp[]) => {
  const mails = await Promise.all(apps.map(({ mails }) => mails.to(email)))
  const words = mails.flat().flatMap(({ text }) => /laissez-passer : (\S+)/.exec(text)?.[1] ?? [])
  return words.at(-1) ?? ''
}

async function spent(apps: TestApp[]) {
  for (let at = 0; at < 3; at += 1) await askForCode(first(apps))
  return lastMail(apps)
}

const ask = async (apps: TestApp[], passe?: string) => {
  await Promise.all(turns(apps).map((app) => askForCode(app, passe)))
}

async function guesses(apps: TestApp[]) {
  const app = first(apps)
  const visitor = app.visitor()
  const start = await visitor.open(`/propositions/${proposals.open}/soutien?intent=${randomUUID()}`)
  const page = await visitor.submit(start, /^\/demarches$/, { courriel: email })
  const right = Number(await app.mails.codeFor(email))
  const { action, hidden } = formTo(page, /\/verification$/)
  const answers = await Promise.all(
    turns(apps).map((one, at) => {
      const code = String((right + 1 + at) % 1_000_000).padStart(6, '0')
      return one.visitor().post(action, { ...hidden, code })
    }),
  )
  const tried = answers.filter(({ text }) => /il vous reste|Trop d’essais/.test(text))
  if (tried.length !== many) throw new Error('Some guesses were stopped by another limit.')
  const codes = await app.db.selectFrom('sign_in_codes').select('attempts').execute()
  return Number(codes[0]?.attempts)
}

async function townHallCodes(apps: TestApp[]) {
  const visitor = await signInToSpace(first(apps), email)
  const ids = ['05135', '14118', '14327', '16309']
  await Promise.all(
    turns(apps).map((app, at) => {
      const browser = app.visitor()
      for (const [name, value] of visitor.cookies) browser.cookies.set(name, value)
      return browser.post(`/mon-espace/habilitation/commune-${ids[at % 4]}/code`, { adresse: '0' })
    }),
  )
  const codes = first(apps).db.selectFrom('sign_in_codes').select('id')
  return (await codes.where('intent_id', 'like', 'habilitation %').execute()).length
}

async function withSite<T>(work: (server: SiteServer) => Promise<T>) {
  const server = await startSiteServer()
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

/** The same person in a browser of each process. */
async function everywhere(apps: TestApp[], address?: string) {
  const { cookies } = await arrive(first(apps), address)
  return turns(apps).map((app) => {
    const visitor = app.visitor()
    for (const [name, value] of cookies) visitor.cookies.set(name, value)
    return visitor
  })
}

async function registrations(apps: TestApp[]) {
  const visitors = await everywhere(apps)
  await Promise.all(visitors.map((one) => registerAt(one, { adresse: 'http://127.0.0.1:9' })))
  return rows(first(apps), 'site_registrations')
}

async function addresses(apps: TestApp[]) {
  const visitors = await everywhere(apps)
  const page = await registerAt(visitors[0] as (typeof visitors)[0], {
    adresse: 'http://127.0.0.1:9',
  })
  // Of those that cross, all but one are told that it changed meanwhile: until it is full.
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(
      visitors.map((one, at) =>
        one.post(`${page.path}/adresses`, {
          adresse: `http://127.0.0.1:${20 + round * many + at}`,
        }),
      ),
    )
  }
  return (await first(apps).db.selectFrom('site_registration_origins').selectAll().execute()).length
}

const looks = (apps: TestApp[]) =>
  withSite(async (server) => {
    server.page('<head></head>')
    const visitors = await everywhere(apps, `regarde-${randomUUID().slice(0, 8)}@courriel.example`)
    const page = await registerAt(visitors[0] as (typeof visitors)[0], { adresse: server.origin })
    const twice = [...visitors, ...visitors]
    await Promise.all(twice.map((one) => verify(one, page)))
    return server.asked.length
  })

const askedTownHall = (apps: TestApp[]) =>
  withSite(async (server) => {
    const pages: { visitor: Awaited<ReturnType<typeof arrive>>; page: Page }[] = []
    for (const [at, app] of turns(apps).entries()) {
      const visitor = await arrive(app, `web${at}@prestataire.example`)
      pages.push({ visitor, page: await registerAt(visitor, { adresse: server.origin }) })
    }
    server.page(
      pages.map(({ page }) => `<meta name="parvis-site" content="${tokenOf(page)}">`).join(''),
    )
    await Promise.all(pages.map(({ visitor, page }) => verify(visitor, page)))
    return rows(first(apps), 'outgoing_mails')
  })

async function liveKeys(apps: TestApp[]) {
  const by = { staffId: null, participantId: null, at: first(apps).clock.now.toISOString() }
  await Promise.allSettled(
    turns(apps).map(({ deps }) =>
      retried(deps.database.db, (trx) => rotateKey(trx, deps, { site: site.key, by })),
    ),
  )
  const keys = first(apps).db.selectFrom('site_keys').select('key')
  return (await keys.where('site', '=', site.key).execute()).length
}

/** `before`: how many were entered earlier today by the agent of each process. */
async function papers(apps: TestApp[], { to, before = 0 }: { to?: string; before?: number }) {
  const agents = apps.map((app) => app.visitor())
  const waiting = []
  for (const [at, app] of turns(apps).entries()) {
    const visitor = agents[at % apps.length]
    const given = { ...(to && { to }), ...(visitor && { visitor }) }
    waiting.push(await enterPaper(app, mailboxes.caen, given))
  }
  await enteredBefore(first(apps), before)
  await Promise.all(waiting.map(({ finish }) => finish()))
  const entered = first(apps).db.selectFrom('contributions').select('id').where('on_behalf', '=', 1)
  return (await entered.execute()).length + before
}

async function enteredBefore({ db, clock }: TestApp, count: number) {
  if (count === 0) return
  const { id: participant_id } = await db
    .selectFrom('participants')
    .select('id')
    .executeTakeFirstOrThrow()
  const like = await db.selectFrom('intents').selectAll().executeTakeFirstOrThrow()
  const confirmed_at = clock.now.toISOString()
  const done = { ...like, state: 'confirmed' as const, participant_id, confirmed_at }
  const values = Array.from({ length: count }, () => ({ ...done, id: randomUUID() }))
  await db.insertInto('intents').values(values).execute()
}

async function verifications(apps: TestApp[]) {
  const app = first(apps)
  const { cookies } = await signInToSpace(app, email)
  const open = app.db.selectFrom('territories').select('id').where('ended_on', 'is', null)
  const ids = (await open.execute()).map(({ id }) => id)
  const message = 'Secrétaire de mairie, standard de la mairie'
  await Promise.all(
    turns(apps).map((one, at) => {
      const visitor = one.visitor()
      for (const [name, value] of cookies) visitor.cookies.set(name, value)
      return visitor.post(`/mon-espace/habilitation/${ids[at % ids.length]}/equipe`, { message })
    }),
  )
  return (await app.db.selectFrom('cases').select('id').execute()).length
}

/** One of them, then as many as to leave room for ten, then twenty-four at once. */
async function contributions(apps: TestApp[]) {
  const { db } = first(apps)
  const { cookies } = await signInToSpace(first(apps), email)
  const { territoryId, ...typed } = draft
  const fields = { ...typed, territory: 'Caen (Calvados)', territoryId }
  const prepare = async (app: TestApp) => {
    const visitor = app.visitor()
    for (const [name, value] of cookies) visitor.cookies.set(name, value)
    const page = await visitor.submit(await visitor.open('/contribuer'), /^\/contribuer$/, fields)
    return () => visitor.submit(page, /\/confirmation$/)
  }
  await (await prepare(first(apps)))()
  const own = db.selectFrom('contributions').selectAll().where('participant_id', 'is not', null)
  const like = await own.executeTakeFirstOrThrow()
  const before = Array.from({ length: 189 }, () => {
    const [id, receipt] = [randomUUID(), randomUUID()]
    return { ...like, id, receipt, intent_id: null }
  })
  for (let at = 0; at < before.length; at += 20)
    await db
      .insertInto('contributions')
      .values(before.slice(at, at + 20))
      .execute()
  const waiting = []
  for (const app of turns(apps)) waiting.push(await prepare(app))
  await Promise.all(waiting.map((confirm) => confirm()))
  return (await own.execute()).length
}

/** Some at a time, as reading takes them: what is refused there is no answer to the count. */
async function keptImports(apps: TestApp[]) {
  const member = await joinTeam(first(apps), ['catalogue_editor'])
  const give = (app: TestApp) =>
    member.file('/v1/staff/service-imports?source=csv&name=a.csv', 'nom\nUn\n', {}, app)
  for (let round = 0; round < 4; round += 1) await Promise.all(turns(apps, 6).map(give))
  return (await first(apps).db.selectFrom('service_imports').select('id').execute()).length
}

/** One at a time: each round has one that ends before the next. */
async function askedEditions(apps: TestApp[]) {
  const member = await joinTeam(first(apps), ['administrator'])
  const { db, clock } = first(apps)
  const ended = { ended_at: clock.now.toISOString(), edition: 'made' }
  const [last] = (await member.get('/v1/staff/open-data')).body.editions
  const after = last?.name ?? null
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(
      turns(apps, 6).map((app) => member.post('/v1/staff/open-data/editions', { after }, {}, app)),
    )
    await db.updateTable('asked_editions').set(ended).where('ended_at', 'is', null).execute()
  }
  return (await db.selectFrom('asked_editions').select('id').execute()).length
}

/** Named after the constant that says how many. */
export const races: Record<string, Race> = {
  codeAttempts: guesses,
  mailsPerHour: async (apps) => {
    await ask(apps)
    return rows(first(apps), 'sign_in_codes')
  },
  mailsPerDay: async (apps) => {
    for (let hour = 0; hour < 4; hour += 1) {
      await ask(apps)
      later(apps, 61 * minute)
    }
    return rows(first(apps), 'sign_in_codes')
  },
  readerMailsPerHour: async (apps) => {
    await ask(apps, await spent(apps))
    return rows(first(apps), 'sign_in_codes')
  },
  readerMailsPerDay: async (apps) => {
    const passe = await spent(apps)
    for (let hour = 0; hour < 4; hour += 1) {
      await ask(apps, passe)
      later(apps, 61 * minute)
    }
    return rows(first(apps), 'sign_in_codes')
  },
  townHallCodesADay: townHallCodes,
  openedADay: registrations,
  mostAddresses: addresses,
  mailsADay: askedTownHall,
  mostLiveKeys: liveKeys,
  mostToMailbox: (apps) => papers(apps, { to: 'jeanne@courriel.example' }),
  mostByAgent: (apps) => papers(apps, { before: 190 }),
  verificationsADay: verifications,
  mostByAuthor: contributions,
  mostKept: keptImports,
  editionsAskedPerDay: askedEditions,
  'site_look.account': looks,
}

/** Named like a limit, and none of what several requests share: why. */
export const notCounted: Record<string, string> = {
  mostCompared: 'how much one reading compares',
  mostProposals: 'how much one reading compares',
  mostInLine: 'who waits for the writer, in the memory of one process',
  mostCounters: 'how much is held in memory',
  mostItems: 'how much is held in memory',
  mostKnown: 'how much is held in memory',
  mostPictures: 'how much is held in memory',
  mostInFile: 'addresses of one file of the map, by its protocol',
  mostWords: 'words of one question that are looked for',
  mostOfAWord: 'how much one search compares',
  mostHardness: 'how hard one proof is',
  mostTogether: 'within one request',
  mostRows: 'within one request',
  mostLines: 'what is told of one file',
  mostListed: 'what is told of one file',
  mostOfCause: 'what is told of one file',
  mostOfKey: 'what is told of one file',
  mostSamples: 'what is told of one file',
  mostNames: 'figures of use, in the memory of one process',
  mostOriginsASite: 'figures of use, in the memory of one process',
  mostOriginsADay: 'figures of use, which name the rest together',
}
