// The frame of every hosted page: head, skip link, header, main, footer.

import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'

export type { Child } from 'hono/jsx'

import { type Found, FoundAs } from './found.tsx'
import { Forgets } from './sign-out.tsx'
import {
  carriedAddress,
  doneAddress,
  guardAddress,
  passkeyScripts,
  proveAddress,
  stylesAddress,
} from './styles.ts'
import { type Surroundings, SurroundingsContext, useSurroundings } from './surroundings.ts'

export type PageProps = {
  title: string
  children?: Child
  /** Address of the page that the menu should mark as current. */
  current?: string
  /** Loads the widgets: public pages only, never where someone signs in or confirms. */
  withWidgets?: boolean
  /** A step of an act: without the menu, one thing is asked. */
  isStep?: boolean
  /** One click here is an act: see `guard.js`. */
  isGuarded?: boolean
  /** Works out the proof that its form asks for: see `prove.js`. */
  isProving?: boolean
  /** Takes up what was typed on another site: see `carried.js`. */
  takesCarried?: boolean
  /** What is typed on it stays in its tab, and ends with the session: see `forget.js`. */
  keepsTyped?: boolean
  /** Tells the window that opened this one: see `done.js`. */
  isDone?: boolean
  /** Asks for a passkey: the team's pages only. */
  withPasskeys?: boolean
  /** Of its title and content, where it is not French. */
  language?: 'fr' | 'en'
  /** What may be listed of it; left out, nothing is: see `found.tsx`. */
  found?: Found
  /** Its whole address, where editors of other sites may paste it: see `frames/`. */
  pastedAs?: string
  /** What a preview says of itself; its links lead out of the frame that it is in. */
  preview?: string
  /** Where the browser goes at once by itself: a form's answer may not lead to another site. */
  leadsTo?: string
}

const menu = [
  { href: '/', text: 'Accueil' },
  { href: paths.proposals(), text: 'Propositions' },
  { href: paths.contribute(), text: 'Contribuer' },
  { href: paths.services(), text: 'Services' },
  { href: paths.diagnoses(), text: 'Diagnostic' },
]

/** A whole document, written once it is given: what people typed in it is never looked through. */
export type Document = { isFound: boolean; write: (surroundings: Surroundings) => string }

export function page(props: PageProps): Document {
  return {
    isFound: props.found !== undefined,
    write(surroundings) {
      const whole = (
        <SurroundingsContext.Provider value={surroundings}>
          <Page {...props} />
        </SurroundingsContext.Provider>
      )
      return `<!doctype html>${whole.toString()}`
    },
  }
}

function Page(props: PageProps) {
  const { title, children, current, withWidgets, isGuarded, isProving, isDone, leadsTo, pastedAs } =
    props
  const scripts = props.withPasskeys ? passkeyScripts : []
  const language = props.language === 'en' ? 'en' : undefined
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title lang={language}>{title} — Parvis</title>
        {props.preview && <base target="_blank" />}
        {leadsTo && <meta http-equiv="refresh" content={`0;url=${leadsTo}`} />}
        <meta name="color-scheme" content="light dark" />
        {props.found && <FoundAs {...props.found} title={title} language={language ?? 'fr'} />}
        {pastedAs && <Oembed address={pastedAs} title={title} />}
        <link rel="icon" href={paths.asset('icon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={paths.asset('icon-180.png')} />
        <link rel="manifest" href={paths.manifest()} />
        <link rel="stylesheet" href={stylesAddress} />
        {props.keepsTyped && <Forgets />}
        {withWidgets && <script type="module" src={paths.widgetFile('v1', 'parvis.js')} />}
        {isGuarded && <script src={guardAddress} defer />}
        {props.takesCarried && <script src={carriedAddress} defer />}
        {isDone && <script src={doneAddress} defer />}
        {isProving && <script src={proveAddress} defer />}
        {scripts.map(({ address }) => (
          <script src={address} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#contenu" target={props.preview && '_self'}>
          Aller au contenu
        </a>
        {props.preview && <p class="preview-strip">{props.preview}</p>}
        <Header current={current} isStep={props.isStep} />
        <main id="contenu" tabindex={-1} lang={language}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}

function Oembed({ address, title }: { address: string; title: string }) {
  const provider = `${new URL(address).origin}${paths.oembed()}?url=${encodeURIComponent(address)}`
  return (
    <>
      <link
        rel="alternate"
        type="application/json+oembed"
        href={`${provider}&format=json`}
        title={title}
      />
      <link rel="alternate" type="text/xml+oembed" href={`${provider}&format=xml`} title={title} />
    </>
  )
}

function Header({ current, isStep }: Pick<PageProps, 'current' | 'isStep'>) {
  const { isDemo } = useSurroundings()
  return (
    <header class="banner">
      <div class="width banner-row">
        <a class="brand" href="/">
          <img src={paths.asset('icon.svg')} alt="" width="36" height="36" />
          <span>
            Parvis
            <small>Consultation des collectivités</small>
          </span>
        </a>
        {!isStep && <Menu current={current} />}
      </div>
      {isDemo && (
        <p class="demo-strip">
          Démonstration : les données sont imaginées.{' '}
          <a href={paths.demoInbox()}>Lire les courriels envoyés</a>
        </p>
      )}
    </header>
  )
}

function Menu({ current }: Pick<PageProps, 'current'>) {
  return (
    <nav aria-label="Menu principal">
      <ul class="menu">
        {menu.map(({ href, text }) => (
          <li>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer() {
  const { isDemo, accessibility } = useSurroundings()
  return (
    <footer class="footer">
      <div class="width">
        <p>
          Une consultation de l’Incubateur des Territoires (ANCT).{' '}
          {isDemo && 'Ceci est une démonstration, sans valeur officielle. '}
          Aucun cookie de mesure, aucun traceur : seulement ceux qu’il faut pour vous identifier.
        </p>
        <p>
          <a href={paths.accessibility()}>Accessibilité : {accessibility}</a>
          {' · '}
          <a href={paths.privacy()}>Données personnelles</a>
          {' · '}
          <a href={paths.cookies()}>Cookies</a>
          {' · '}
          <a href={paths.legalNotice()}>Mentions légales</a>
          {' · '}
          <a href={paths.siteMap()}>Plan du site</a>
        </p>
        <p>
          <a href={paths.news()}>Recevoir les nouvelles</a>
          {' · '}
          <a href={paths.space()}>Mon espace</a>
          {' · '}
          <a href={paths.datasets()}>Données ouvertes</a>
          {' · '}
          <a href={paths.embedding()}>Intégrer à un site</a>
          {' · '}
          <a href="/v1/openapi.json">API publique</a>
        </p>
      </div>
    </footer>
  )
}
