// The page that leads to another site by itself, and by a link where the browser does not.
import { page } from './page.tsx'

type Leaving = { title: string; text: string; link: string; href: string }

/**
 * A form may only lead to our own pages (`form-action 'self'`, which browsers hold redirections to
 * as well), and where a provider sends people on from its own address is not ours to list.
 */
export function leavingPage({ title, text, link, href }: Leaving) {
  return page({
    title,
    leadsTo: href,
    children: (
      <div class="narrow">
        <h1>{title}</h1>
        <p>{text}</p>
        <div class="actions">
          <a class="button" href={href}>
            {link}
          </a>
        </div>
      </div>
    ),
  })
}
