// The demonstration's inbox: the mails that were written to files instead of being sent.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mailFolder } from '../mail/mailer.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/context.ts'
import { html } from '../platform/http/hosted.ts'
import { formatMoment } from '../platform/language/dates.ts'
import { page } from '../platform/layout/page.tsx'
import { paths } from '../platform/paths.ts'

const most = 30

export function inboxPages(app: App, { config }: Deps) {
  app.get(paths.demoInbox.pattern, async (c) => {
    const mails = await readMails(mailFolder(config))
    return html(
      c,
      page({
        title: 'Courriels de la démonstration',
        children: (
          <div class="narrow">
            <h1>Courriels de la démonstration</h1>
            <p>
              {config.smtpUrl
                ? 'Les courriels partent par SMTP : cette boîte reste vide.'
                : 'Rien n’est envoyé : chaque courriel arrive ici. Rechargez la page pour voir le dernier.'}
            </p>
            {mails.length === 0 && <p class="notice">Aucun courriel pour l’instant.</p>}
            {mails.map((mail) => (
              <article class="panel">
                <h2>{mail.subject}</h2>
                <p class="soft">
                  À {mail.to}, le {formatMoment(mail.at)}
                </p>
                <p class="mail">{mail.text}</p>
              </article>
            ))}
          </div>
        ),
      }),
    )
  })
}

async function readMails(folder: string) {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .slice(0, most)
  const { default: PostalMime } = await import('postal-mime')
  return Promise.all(
    newest.map(async (name) => {
      const mail = await PostalMime.parse(await readFile(join(folder, name)))
      return {
        subject: mail.subject ?? '',
        to: mail.to?.map((one) => one.address).join(', ') ?? '',
        at: new Date(Number.parseInt(name, 10)).toISOString(),
        text: mail.text ?? '',
      }
    }),
  )
}
