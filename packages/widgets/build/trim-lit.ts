// Takes out of lit-html, at build time, what no element here uses: each byte is paid on every host page.

/**
 * Directives, SVG and MathML templates, bindings inside comments, raw text or a tag itself, templates
 * compiled ahead, options of listeners, and what it writes on the page's global object, where nothing
 * of ours belongs. Left: text, attributes, properties, booleans, events, nested templates and lists.
 */
const unused: [from: string, to: string][] = [
  // Its version on the global object, and the polyfill of browsers without shadow roots.
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for',
    'this.el=S.createElement(f,e);P.currentNode=this.el.content;for',
  ],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
  ['c=n??v', 'c=v'],
  ['c=p,n=void 0)', 'c=p)'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ';'],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  [
    'this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)',
    'this._$AV=[],this._$AD=t}u(t)',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // In a page served as XML a template would be read as XML, which these are not.
  [
    'const s=l.createElement("template")',
    'const s=l.implementation.createHTMLDocument().createElement("template")',
  ],
  [
    '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    'i=new r.ctor(h,r.name,r.strings)',
  ],
  ['i=new k(h,h.nextSibling,this,t):', 'i=new k(h,h.nextSibling):'],
  ['void 0!==s&&(void 0!==s.strings?', 'void 0!==s.strings?'],
  ['i+=s.strings.length-2):s._$AI(t[i])),i++', 'i+=s.strings.length-2):s._$AI(t[i]),i++'],
  [
    'class k{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,i=this){t=M(this,t,i),a(t)',
    'class k{constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){a(t)',
  ],
  ['t!==this._$AH&&t!==E&&this._(t):', 't!==this._$AH&&this._(t):'],
  [':d(t)?this.k(t):this._(t)}', ':u(t)?this.k(t):this._(t)}'],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['const t=new R(e,this),s=t.u(this.options);', 'const t=new R(e),s=t.u();'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  [
    '_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==',
    '_$AR(t=this._$AA.nextSibling){for(;t!==',
  ],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.',
    'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,s.',
  ],
  [
    '_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&',
    '_$AI(t,s){const h=this.strings;let o=!1;if(void 0===h)o=!a(t)||t!==this._$AH,o&&',
  ],
  ['s._$AI(t,s,i),i+=', 's._$AI(t,i),i+='],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=', 'r=e[s+n],o||='],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['class I extends H{constructor(){super(...arguments),this.type=3}', 'class I extends H{'],
  ['class L extends H{constructor(){super(...arguments),this.type=4}', 'class L extends H{'],
  [
    'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}',
    '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH?.call(this.element,t)}',
  ],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j={}'],
  [
    'const D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
    'const D=(t,i)=>(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)',
  ],
]

/** The part of lit-html that the elements use. Fails on another release, whose code must be read first. */
export function trimLit(code: string) {
  return unused.reduce((left, [from, to]) => {
    if (left.split(from).length !== 2)
      throw new Error(`lit-html has changed, see lit-trim.ts: ${from}`)
    return left.replace(from, () => to)
  }, code)
}
