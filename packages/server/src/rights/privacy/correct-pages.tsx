// Correcting what is held of oneself: address, language of mails, whom to contact.

import { z } from 'zod'
import { saveManner, settingsOf } from '../../mail/settings-store.ts'
import { isFresh, requireFresh } from '../../people/participants/fresh.ts'
import { takeKept } from '../../people/participants/kept-form.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { askerOf, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { type Again, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { line } from '../../platform/http/text.ts'
import { requireMailbox, requireSixDigits } from '../../platform/http/typed.ts'
import { paths } from '../../platform/paths.ts'
import { type Contact, sealContact, unsealContact } from '../../platform/personal-data/contact.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { guessOf } from '../../platform/rate-limits/proof.ts'
import { refuse } from '../../platform/refusal.ts'
import { actLink } from './act-links.ts'
import { askForAddress, changeAddress } from './address.ts'
import { type OwnContact, ownContacts, writeContact } from './contact-store.ts'
import { addressCodePage, contactPage, correctPage } from './correct-view.tsx'
import { ownActs } from './own-acts-store.ts'

const languages = z.object({ langue: z.enum(['fr', 'en'], { message: 'unknown_choice' }) })
const contactShape = z.object({
  'contact-nom': line({ min: 2, max: 120 }),
  'contact-telephone': line({ max: 30 }).default(''),
})

export function correctPages(app: App, deps: Deps) {
  const { database, secrets, clock } = deps

  app.get(paths.correct.pattern, async (c) =>
    (await visitorOf(c)) ? show(c) : c.redirect(paths.space(), 303),
  )

  app.post(paths.correctLanguage.pattern, async (c) => {
    const { participantId } = await signedIn(c)
    return formStep(c, {
      async step(fields) {
        const { langue: language } = parseInput(languages, fields)
        await retried(database.db, async (trx) => {
          await keepPerson(trx, database, participantId)
          const { rhythm } = await settingsOf(trx, participantId)
          await saveManner(trx, participantId, { rhythm, language })
        })
        return c.redirect(paths.correct(), 303)
      },
      again: (shown) => show(c, shown),
    })
  })

  app.post(paths.correctAddress.pattern, async (c) => {
    const visitor = await signedIn(c)
    return formStep(c, {
      proves: () => '',
      async step({ courriel = '', passe }) {
        requireFresh(visitor, clock())
        const { challenge } = await askForAddress(c, visitor, {
          email: requireMailbox(courriel),
          asker: { ...askerOf(c, { isProved: true }), pass: passe },
        })
        return c.redirect(`${paths.correctAddress()}?demande=${challenge}`, 303)
      },
      again: (shown) => show(c, shown),
    })
  })

  app.get(paths.correctAddress.pattern, async (c) => {
    const values = takeKept(c, await signedIn(c))
    const challenge = c.req.query('demande')
    if (!challenge) return c.redirect(paths.correct(), 303)
    return html(c, addressCodePage({ challenge, ...(values && { values }) }))
  })

  app.post(paths.correctAddressVerification.pattern, async (c) => {
    const visitor = await signedIn(c)
    return formStep(c, {
      proves: ({ demande = '' }) => guessOf(demande),
      async step({ demande = '', code = '', ...given }) {
        requireSixDigits(code)
        const asker = await provedGuesser(c, demande, given)
        await changeAddress(deps, visitor, { challenge: demande, typed: code, asker })
        return c.redirect(paths.correct(), 303)
      },
      again: (shown) => {
        const challenge = shown.values.demande ?? ''
        return html(c, addressCodePage({ ...shown, challenge }), shown.status)
      },
    })
  })

  app.get(paths.correctContact.pattern, async (c) => {
    const contact = await contactAt(c)
    const { name, phone } = readContact(contact, secrets.unseal)
    const held = { 'contact-nom': name, 'contact-telephone': phone }
    const values = takeKept(c, await signedIn(c)) ?? held
    return html(c, contactPage({ contact, at: c.req.param('n'), values }))
  })

  app.post(paths.correctContact.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { participantId } = visitor
    const contact = await contactAt(c)
    return formStep(c, {
      async step(typed) {
        requireFresh(visitor, clock())
        const fields = parseInput(contactShape, typed)
        const given = { name: fields['contact-nom'], phone: fields['contact-telephone'] }
        const sealed = sealContact(given, secrets.seal)
        const written = { receipt: contact.receipt, participantId, sealed }
        await retried(database.db, async (trx) => {
          await keepPerson(trx, database, participantId)
          await writeContact(trx, contact.place, written)
        })
        return c.redirect(paths.correct(), 303)
      },
      again: (shown) =>
        html(c, contactPage({ ...shown, contact, at: c.req.param('n') }), shown.status),
    })
  })
}

const signedIn = async (c: Context) => (await visitorOf(c)) ?? refuse('sign_in_required')

async function contactAt(c: Context) {
  const { participantId } = await signedIn(c)
  const all = await ownContacts(c.get('deps').database.db, participantId)
  return all[Number(c.req.param('n')) - 1] ?? refuse('not_found')
}

function readContact({ sealed }: OwnContact, unseal: (text: string) => string): Contact {
  return sealed ? unsealContact(sealed, unseal) : { name: '', phone: '' }
}

async function show(c: Context, shown: Partial<Again> = {}) {
  const { database, secrets, clock } = c.get('deps')
  const visitor = await signedIn(c)
  const own = await findParticipant(database.db, visitor.participantId)
  const { language } = await settingsOf(database.db, visitor.participantId)
  const contacts = (await ownContacts(database.db, visitor.participantId)).map((one) => ({
    territory: one.territory,
    ...readContact(one, secrets.unseal),
  }))
  const acts = (await ownActs(database.db, visitor.participantId)).map((act) => ({
    ...act,
    href: actLink(act, secrets),
  }))
  const content = correctPage({
    values: takeKept(c, visitor) ?? {},
    ...shown,
    visitor,
    language,
    contacts,
    acts,
    hasMailbox: own?.email_index !== null,
    isFresh: isFresh(visitor, clock()),
  })
  return html(c, content, shown.status)
}
