// What search engines and social networks are told of a page that they may list: where it is, what it says, its picture.
import { raw } from 'hono/html'
import type { Language } from '../language/language.ts'
import { excerpt } from '../text/excerpt.ts'
import { useSurroundings } from './surroundings.ts'

type Thing = { '@type': string } & Record<string, unknown>

/** A page without it is listed nowhere: one's own, the team's, a step of an act, a refusal. */
export type Found = {
  /** Its one address, whatever else was asked with it. */
  at: string
  description: string
  /** Where each language has this very page. */
  languages?: Record<Language, string>
  /** 1200 × 630, without words that are not in the page. */
  picture?: string
  /** From the home page to this one. */
  trail?: [title: string, at: string][]
  /** Of schema.org, given where this server is. */
  thing?: (baseUrl: string) => Thing
}

const locales = { fr: 'fr_FR', en: 'en_GB' }

type Props = Found & { title: string; language: Language }

export function FoundAs({ title, language, at, languages, picture, trail, thing, ...more }: Props) {
  const { baseUrl } = useSurroundings()
  const description = excerpt(more.description, 200)
  const url = `${baseUrl}${at}`
  const things = [
    ...(thing ? [thing(baseUrl)] : []),
    ...(trail ? [breadcrumbs(baseUrl, [...trail, [title, at]])] : []),
  ]
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={url} />
      {languages && (
        <>
          <link rel="alternate" hreflang="fr" href={`${baseUrl}${languages.fr}`} />
          <link rel="alternate" hreflang="en" href={`${baseUrl}${languages.en}`} />
          <link rel="alternate" hreflang="x-default" href={`${baseUrl}${languages.fr}`} />
        </>
      )}
      <meta property="og:type" content={at === '/' ? 'website' : 'article'} />
      <meta property="og:site_name" content="Parvis" />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      {picture && (
        <>
          <meta property="og:image" content={`${baseUrl}${picture}`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {things.map((one) => (
        <script type="application/ld+json">{raw(written(one))}</script>
      ))}
    </>
  )
}

function breadcrumbs(baseUrl: string, trail: [title: string, at: string][]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, at], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${baseUrl}${at}`,
    })),
  }
}

/** Nothing that a text holds ends the element that it is in. */
const written = (thing: Thing) =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c')
