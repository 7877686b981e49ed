// What the team composes for a webmaster: the elements and what one may choose of them, then what to paste.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { line, text } from '../../platform/http/text.ts'
import { siteKey } from '../../sites/host-sites/contract.ts'
import { elementNames } from '../../sites/host-sites/elements.ts'

const language = z.enum(['fr', 'en']).default('fr')
const element = z.enum(elementNames)
const common = { tag: 'sites', origins: 'none', roles: ['sites_manager'] } as const

export const listElements = operation({
  ...common,
  id: 'listElements',
  method: 'get',
  path: '/v1/staff/elements',
  summary: 'The elements that a site may show, with their attributes and the properties of style',
  query: z.object({ language }),
  output: z
    .object({
      items: z.array(
        z.object({
          name: element.describe('Of its tag, without `parvis-`'),
          title: z.string(),
          about: z.string(),
          subject: z
            .enum(['proposal', 'service'])
            .nullable()
            .describe('The attribute without which it has nothing to show'),
          attributes: z.array(
            z.object({
              name: z.string(),
              about: z.string(),
              choices: z.array(z.string()).describe('Empty: any text'),
            }),
          ),
        }),
      ),
      properties: z
        .array(z.object({ name: z.string(), usual: z.string(), isColour: z.boolean() }))
        .describe('Custom properties of style, with what they are when a page sets none'),
    })
    .meta({ id: 'ElementList' }),
  refusals: [],
})

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)
const length = z.string().regex(/^\d{1,4}(\.\d{1,4})?(px|rem|em|%)$/)
const property = z.string().regex(/^--parvis-[a-z-]{1,30}$/)

export const Composed = z.object({
  site: siteKey.optional().describe('Its publishable key'),
  element,
  attributes: z
    .record(z.string().regex(/^(?!on|style$)[a-z][a-z-]{0,30}$/), line({ max: 200 }))
    .default({}),
  theme: z.record(property, z.union([colour, length])).default({}),
  page: colour.default('#ffffff').describe('Colour of the page, for contrasts'),
  policy: text({ max: 8000 }).default('').describe('Content policy of the site, as it sends it'),
  language,
})

export const previewEmbedding = operation({
  ...common,
  id: 'previewEmbedding',
  method: 'post',
  path: '/v1/staff/embedding-previews',
  summary: 'What to paste for an element, in each tool; nothing is kept',
  body: Composed,
  output: z
    .object({
      script: z.string(),
      sheet: z.string().describe('For the style sheet of the site; empty when there is none'),
      forms: z.object({
        tag: z.string(),
        div: z.string(),
        link: z.string(),
        frame: z.string().nullable().describe('Null: this element has no page to frame'),
        address: z.url().describe('The page that serves without a script'),
      }),
      tools: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          where: z.string(),
          script: z.string().describe('Or, for a plugin, what its settings ask for'),
          page: z.string().describe('The form that its editor keeps'),
          plugin: z
            .object({ address: z.url(), version: z.string(), sha256: z.string() })
            .nullable()
            .describe(
              'What one installs in the tool instead of the script, which it then puts there',
            ),
          help: z.url(),
        }),
      ),
      policy: z.object({
        needed: z.string().describe('What any policy has to let through'),
        missing: z.array(z.object({ directive: z.string(), value: z.string() })),
        completed: z.string().describe('The policy given with what it lacked; empty without one'),
      }),
      contrasts: z.array(
        z.object({
          id: z.enum(['button', 'error', 'line', 'focus']),
          ratio: z.number(),
          least: z.number(),
          isEnough: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'Embedding' }),
  refusals: ['site_not_found', 'consultation_not_found'],
})

/** What the frame of the studio is asked with, as one text of a form: the same, and what the page around is like. */
export const ComposedPage = Composed.extend({
  font: z
    .string()
    .regex(/^[\p{L}\d ,'"_-]{0,200}$/u)
    .default(''),
  ink: colour.default('#1a1a1a'),
})
