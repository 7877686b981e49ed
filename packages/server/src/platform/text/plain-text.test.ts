// Bodies as editors, office suites and people write them: nothing lost, nothing invented.
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  [
    '<div><p>L&rsquo;un</p><ul><li>a</li><li>b</li></ul><script>x</script></div>',
    'L’un\n\n- a\n- b',
  ],
  ['<ol><li>un</li><li>deux</li></ol>', '1. un\n2. deux'],
  ['<h2>Titre</h2>a<br>b<br/><br/>c', 'Titre\n\na\nb\n\nc'],
  ['<p>un\ndeux</p>\n\n<p>trois</p>', 'un deux\n\ntrois'],
  // What a person meant as a sign.
  ['5 < 6 et 7 > 3', '5 < 6 et 7 > 3'],
  ['a<b et c>d', 'a<b et c>d'],
  ['<p>si x <u et y> 2, alors <strong>oui</strong></p>', 'si x <u et y> 2, alors oui'],
  ['on vous aime <3 <!-- vraiment', 'on vous aime <3 <!-- vraiment'],
  ['<p>5 &lt; 6 &amp;amp; a &lt;b&gt;</p>', '5 < 6 &amp; a <b>'],
  // Addresses are never decoded, and never lost.
  [
    '<p>https://a.example/?a=1&region=28&copy=2&sect=3</p>',
    'https://a.example/?a=1&region=28&copy=2&sect=3',
  ],
  ['voir R&D &eacute;t&eacute; &nbsp', 'voir R&D été &nbsp'],
  [
    '<p>Voir <a href="https://a.example/x?y=1&amp;z=2">le <b>plan</b></a>.</p>',
    'Voir le plan (https://a.example/x?y=1&z=2).',
  ],
  ['<a href="https://a.example/">https://a.example</a>', 'https://a.example'],
  ['<a href="mailto:a@b.example">écrire</a> <a href="#haut">haut</a>', 'écrire (a@b.example) haut'],
  [
    '<p><img src="https://a.example/i.png" alt="Plan"> <img src="data:image/png;base64,AAAA"></p>',
    'Plan (https://a.example/i.png)',
  ],
  ['<iframe src="https://video.example/1"></iframe>', 'https://video.example/1'],
  ['<p>Vu<img src="x" alt="Plan du parc">ici</p>', 'Vu Plan du parc ici'],
  ['<p><iframe src="https://video.example/1"></iframe>Suite</p>', 'https://video.example/1 Suite'],
  // Tables.
  [
    '<table><tr><th>Lundi</th><td>9h</td></tr><tr><td>Mardi</td><td>14h</td></tr></table>',
    'Lundi | 9h\nMardi | 14h',
  ],
  // What office suites add.
  [
    '<p>A</p><!--[if gte mso 9]><xml><w:View>N</w:View></xml><![endif]--><style>p{color:red}</style><p>B<o:p></o:p></p>',
    'A\n\nB',
  ],
  ['<p><![if !supportLists]>- <![endif]>point</p>', '- point'],
  // Lines that someone typed, with a link in them.
  ['un\r\ndeux\r\n\r\n\r\ntrois <b>gras</b>', 'un\ndeux\n\ntrois gras'],
  ['a\u0000b\u000bc\u2028d', 'a b\nc\nd'],
])('%j', (given, expected) => {
  expect(plainText(given)).toBe(expected)
})

test('hostile bodies take no longer than long ones', () => {
  const begun = performance.now()
  for (const sign of ['<', '&', '<a ', '<a b="', '<!--', '<div>', '</b', '&#'])
    plainText(sign.repeat(4000))
  expect(performance.now() - begun).toBeLessThan(4000)
})
