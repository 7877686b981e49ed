// How mails look: one column, large enough text, and colours for a dark screen.

export const letterStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 16px; background: #ffffff; color: #1b1b35; font: 16px/1.5 Arial, Helvetica, sans-serif; }
.letter { max-width: 600px; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.25; margin: 16px 0; }
h2 { font-size: 19px; line-height: 1.3; margin: 32px 0 12px; padding-top: 16px; border-top: 1px solid #b4b4c4; }
p { margin: 0 0 16px; }
blockquote { margin: 0 0 16px; padding: 4px 0 4px 16px; border-left: 4px solid #000091; }
blockquote p:last-child { margin-bottom: 0; }
.facts { list-style: none; margin: 0 0 16px; padding: 0; }
a { color: #000091; }
.button { display: inline-block; padding: 12px 20px; background: #000091; color: #ffffff; text-decoration: none; font-weight: bold; border-radius: 4px; border: 2px solid #000091; }
hr { border: 0; border-top: 1px solid #b4b4c4; margin: 24px 0 16px; }
.footer { font-size: 14px; color: #4a4a5e; }
.footer ul { margin: 0; padding-left: 20px; }
@media (prefers-color-scheme: dark) {
  body { background: #16161e; color: #f0f0f8; }
  a { color: #b1b1ff; }
  .button { background: #b1b1ff; border-color: #b1b1ff; color: #16161e; }
  blockquote { border-left-color: #b1b1ff; }
  h2, hr { border-color: #60607a; }
  .footer { color: #c8c8da; }
}
`.replaceAll('\n', ' ')
