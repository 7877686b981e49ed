// In French pages no line begins with the sign of the line before; code stays as it is written.
import type { MarkdownRenderer } from 'vitepress'
import { typeset } from '../../../packages/server/src/platform/language/typeset.ts'

export function typesetFrench(markdown: MarkdownRenderer) {
  markdown.core.ruler.push('typeset-french', ({ tokens, env }) => {
    if (env.relativePath?.startsWith('en/')) return
    for (const { children } of tokens)
      for (const token of children ?? [])
        if (token.type === 'text') token.content = typeset(token.content)
  })
}
