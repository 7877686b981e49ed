// A mail says the same as text and as HTML, escapes what people wrote, and lets nothing into its headers.
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../platform/events/events.ts'
import { readConfig } from '../platform/settings/config.ts'
import { kindsWith } from './catalogue.ts'
import { composeLetter, type Telling } from './compose.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'

const kinds: RecordedEvent['kind'][] = kindsWith('mail')
const hostile = '<script>alert(1)</script> & "guillemets"\r\nBcc: tous@courriel.example'

function telling(kind: RecordedEvent['kind'], text = 'Un titre'): Telling {
  const data = {
    title: text,
    reply: `${text}\n\nCordialement.`,
    receipt: 'PV-1',
    startsAt: '2026-02-16T10:00:00.000Z',
    opensAt: '2026-02-28T23:00:00.000Z',
    territory: 'Caen (Calvados)',
  }
  const event = {
    kind,
    subject: 'x',
    participantId: 'p',
    staffId: null,
    seq: 1,
    data,
    at: '2026-02-15T10:00:00.000Z',
  } as RecordedEvent
  return { event, title: text, url: 'http://parvis.localhost/x', topic: 'contribution' }
}

const addresses = {
  unsubscribe: 'http://parvis.localhost/u',
  preferences: 'http://parvis.localhost/p',
}
const write = (tellings: Telling[], language: 'fr' | 'en' = 'fr') => {
  const letter = composeLetter({ tellings, language, addresses })
  if (!letter) throw new Error('No letter.')
  return { letter, text: letterText(letter), html: letterHtml(letter) }
}
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
const words = (html: string) =>
  html
    .replace(/<(style|title)>[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => entities[name] ?? '')

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(kinds)('%s says the same as text and as HTML', (kind) => {
    const { letter, text, html } = write([telling(kind)], language)
    const shown = words(html).replace(/\s+/g, ' ')
    const sentences = [
      letter.greeting,
      letter.signature,
      letter.footer.reason,
      ...letter.closing,
      ...letter.items.flatMap((item) => [...item.paragraphs, item.link?.text ?? '']),
      ...letter.items.flatMap((item) => item.facts.map(({ value }) => value)),
    ]
    for (const sentence of sentences) {
      expect(text).toContain(sentence)
      expect(shown).toContain(sentence.replace(/\s+/g, ' '))
    }
    for (const [, url] of text.matchAll(/^(http\S+)$/gm)) expect(html).toContain(`href="${url}"`)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|script|table)/)
  })
})

test.each(kinds)('%s escapes what people wrote, and keeps it out of the subject', (kind) => {
  const { letter, html } = write([telling(kind, hostile)])
  expect(html).not.toContain('<script>')
  expect(html).not.toMatch(/"guillemets"/)
  expect(letter.subject).not.toMatch(/script|Bcc|[\r\n]/)
})

test('what the team wrote in French is marked as such in an English mail', () => {
  expect(write([telling('contribution.rejected')], 'en').html).toContain('<blockquote lang="fr">')
  expect(write([telling('contribution.rejected')], 'fr').html).toContain('<blockquote>')
})

test('a fact without words makes no mail', () => {
  const tellings = [telling('programme.saved')]
  expect(composeLetter({ tellings, language: 'fr', addresses })).toBeUndefined()
})

test('a header cannot be made to hold another, whatever is put in it', async () => {
  const { createMailer } = await import('./mailer.ts')
  const { mkdtempSync, readdirSync, readFileSync } = await import('node:fs')
  const folder = mkdtempSync('/tmp/parvis-letter-')
  const config = readConfig({ PARVIS_MODE: 'demo', DATA_DIR: folder })
  const mailer = createMailer(config, { debug() {} } as never)
  const evil = 'a\r\nBcc: tous@courriel.example\r\n\r\ncorps'
  await mailer.send({
    to: 'lea@courriel.example',
    subject: evil,
    text: 'x',
    html: '<p>x</p>',
    id: 'un',
    unsubscribeUrl: `http://parvis.localhost/${evil}`,
  })
  mailer.close()
  const [name = ''] = readdirSync(`${folder}/courriels`)
  const head = readFileSync(`${folder}/courriels/${name}`, 'utf8').split('\n\n')[0] ?? ''
  expect(head).toContain('Subject: ')
  expect(head).not.toMatch(/^bcc:/im)
})
