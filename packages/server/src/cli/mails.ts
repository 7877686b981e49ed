// `parvis record-bounce`: a server's report of failure, from a file or its input. `parvis mails`: figures.
import { buffer } from 'node:stream/consumers'
import { recordReport } from '../mail/bounces.ts'
import { readDeliveryReport } from '../mail/delivery-report.ts'
import { mailFigures, stoppedMailboxes } from '../outlets/subscriptions/figures.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { readGiven } from '../platform/text/given-file.ts'
import { UnreadableFile } from '../platform/text/unreadable-file.ts'
import { withDeps } from './with-deps.ts'

const outcomes = {
  recorded: 'enregistré',
  known: 'déjà connu',
  unknown_mail: 'd’aucun courriel connu : rien n’est enregistré',
  no_failure: 'ne dit aucun échec : rien n’est enregistré',
}

/** Answers what it did, in words. */
export async function recordBounceFile(raw: Uint8Array, { database, clock }: Deps) {
  const report = await readDeliveryReport(raw)
  if (!report) {
    throw new UnreadableFile('Ce message n’est pas un rapport de distribution (RFC 3464).')
  }
  const at = clock().toISOString()
  const told = await retried(database.db, (trx) => recordReport(trx, report, at))
  const kind = told.severity === 'hard' ? 'définitif' : 'passager'
  return `Retour ${told.severity ? `${kind} ` : ''}${told.status}, ${outcomes[told.outcome]}.`
}

export async function wordFigures(deps: Deps) {
  const figures = await mailFigures(deps)
  const stopped = await stoppedMailboxes(deps)
  return [
    `En attente : ${figures.waiting}, dont ${figures.late} en retard de plus d’une heure`,
    `Partis : ${figures.sent} · refusés : ${figures.refused} · abandonnés : ${figures.givenUp} · plus voulus : ${figures.dropped}`,
    `Retours définitifs : ${figures.hardBounces} · passagers : ${figures.softBounces}`,
    `Faits du journal à lire : ${figures.unreadEvents}`,
    `Boîtes qui ne reçoivent plus de nouvelles : ${stopped.length}`,
    ...stopped.map(
      ({ participantId, mailbox, hardBounces, lastStatus }) =>
        `  ${mailbox} (${participantId}) : ${hardBounces} retours, ${lastStatus}`,
    ),
  ].join('\n')
}

export async function recordBounce() {
  const path = process.argv[3]
  const raw = path ? readGiven(path) : await buffer(process.stdin)
  await withDeps(async (deps) => console.log(await recordBounceFile(raw, deps)))
}

export async function printMails() {
  await withDeps(async (deps) => console.log(await wordFigures(deps)))
}
