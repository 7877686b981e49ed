// The document of what is made to be printed: on screen, a way back and how to print; on paper, the sheet alone.

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { stylesAddress } from './styles.ts'

type Props = {
  title: string
  /** Page that it was opened from. */
  back: { href: string; text: string }
  children: Child
}

export function paperPage({ title, back, children }: Props) {
  const document = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title} — Parvis</title>
        <meta name="color-scheme" content="only light" />
        <link rel="icon" href={paths.asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={stylesAddress} />
      </head>
      <body class="paper">
        <nav class="paper-bar" aria-label="Retour">
          <a href={back.href}>{back.text}</a>
          <span>Pour imprimer ou garder en PDF : Ctrl + P (⌘ + P sur Mac), format A4.</span>
        </nav>
        <main id="contenu">{children}</main>
      </body>
    </html>
  )
  return raw(`<!doctype html>${document.toString()}`)
}

type SheetProps = { name: 'poster' | 'form'; isDense?: boolean; children: Child }

/** One side of paper, or more for what is long; `isDense` makes long words smaller. */
export function PaperSheet({ name, isDense, children }: SheetProps) {
  return <article class={`sheet ${name}${isDense ? ' dense' : ''}`}>{children}</article>
}
