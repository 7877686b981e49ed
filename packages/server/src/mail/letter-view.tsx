// A mail as HTML: the same words, readable in the dark, without an image and without a script.
import { colon, type Item, type Letter } from './letter.ts'
import { letterStyles } from './letter-styles.ts'

export function letterHtml(letter: Letter) {
  return `<!doctype html>${(<Document letter={letter} />).toString()}`
}

/** For a page of ours, whose policy lets no style be written in it. */
export function withLinkedStyles(html: string, address: string) {
  return html.replace(styleElement, `<link rel="stylesheet" href="${address}">`)
}

const styleElement = `<style>${letterStyles}</style>`

function Document({ letter }: { letter: Letter }) {
  const { language, subject, greeting, lead, items, closing, signature, footer } = letter
  const [only] = items.length === 1 ? items : []
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: letterStyles }} />
      </head>
      <body>
        <div class="letter">
          <h1>{only?.heading ?? subject}</h1>
          <p>{greeting}</p>
          {lead && <p>{lead}</p>}
          {only ? (
            <Content item={only} language={language} />
          ) : (
            items.map((item) => (
              <section>
                <h2>{item.heading}</h2>
                <Content item={item} language={language} />
              </section>
            ))
          )}
          {closing.map((text) => (
            <p>{text}</p>
          ))}
          <p>{signature}</p>
          <hr />
          <div class="footer">
            <p>{footer.reason}</p>
            {footer.links.length > 0 && (
              <ul>
                {footer.links.map(({ text, url }) => (
                  <li>
                    <a href={url}>{text}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </body>
    </html>
  )
}

type ContentProps = { item: Item; language: Letter['language'] }

function Content({ item: { paragraphs, reply, facts, link }, language }: ContentProps) {
  return (
    <>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {reply !== undefined && (
        // The team writes in French, whoever reads it.
        <blockquote lang={language === 'fr' ? undefined : 'fr'}>{lines(reply)}</blockquote>
      )}
      {facts.length > 0 && (
        <ul class="facts">
          {facts.map(({ label, value }) => (
            <li>
              {label}
              {colon[language]} <strong>{value}</strong>
            </li>
          ))}
        </ul>
      )}
      {link && (
        <p>
          <a class="button" href={link.url}>
            {link.text}
          </a>
        </p>
      )}
    </>
  )
}

function lines(text: string) {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => (
      <p>{paragraph.split('\n').flatMap((line, at) => (at ? [<br />, line] : [line]))}</p>
    ))
}
