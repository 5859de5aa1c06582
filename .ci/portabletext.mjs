// Renders a body with the renderers that frontends use and checks what comes out. Standard types need no components;
// the types that Portable Text leaves to applications get one each, as a frontend would write it.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {escapeHTML, toHTML} from '@portabletext/to-html'
import {PortableText} from '@portabletext/react'
import {createElement as h} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'

const {body} = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const custom = ['code', 'table', 'callout', 'embed', 'divider', 'image', 'gallery']

const html = {
  code: ({value}) => `<pre data-language="${escapeHTML(value.language)}">${escapeHTML(value.code)}</pre>`,
  table: ({value}) =>
    `<table>${value.rows.map((row) => `<tr>${row.cells.map((cell) => `<td>${escapeHTML(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  callout: ({value}) => `<aside class="${value.tone}"><b>${escapeHTML(value.title)}</b>${escapeHTML(value.text)}</aside>`,
  embed: ({value}) => `<a href="${escapeHTML(value.url)}">${escapeHTML(value.provider)}</a>`,
  divider: () => '<hr/>',
  image: ({value}) => `<img src="${escapeHTML(value.asset.url)}" alt="${escapeHTML(value.alt)}"/>`,
  gallery: ({value}) => value.images.map((image) => html.image({value: image})).join(''),
}

const react = {
  code: ({value}) => h('pre', {'data-language': value.language}, value.code),
  table: ({value}) =>
    h('table', null, value.rows.map((row) =>
      h('tr', {key: row._key}, row.cells.map((cell, index) => h('td', {key: index}, cell))))),
  callout: ({value}) => h('aside', {className: value.tone}, h('b', null, value.title), value.text),
  embed: ({value}) => h('a', {href: value.url}, value.provider),
  divider: () => h('hr'),
  image: ({value}) => h('img', {src: value.asset.url, alt: value.alt}),
  gallery: ({value}) => h('div', null, value.images.map((image) => h(react.image, {key: image._key, value: image}))),
}

const expected = [
  '<h2>Zwei &amp; &lt;mehr&gt;</h2>', '<h3>Drei</h3>', '<h4>Vier</h4>', '<blockquote>Zitat</blockquote>',
  '<strong>fett</strong>', '<em>kursiv</em>', '>unterstrichen</span>', '<del>gestrichen</del>', '<code>code()</code>',
  '<a href="https://leica-camera.com/?a=1&amp;b=2">verlinkt</a>', /<br ?\/>neue Zeile/,
  /<ul><li>Punkt<ol><li>Unterpunkt<\/li><\/ol><\/li><li>Letzter Punkt<\/li><\/ul>/,
  '<ol><li>Schritt drei</li><li>Schritt eins</li></ol>', // They do not know `start`: one list.
  '10<sup>6</sup> CO<sub>2</sub>',
  '<pre data-language="java">if (a &lt; b) {', '<td>28 mm</td><td>f/1,7</td>', '<b>Tipp</b>Näher rangehen.',
  '<a href="https://video.example/1">video</a>', '<hr/>', /<img src="\/media\/[^"]+" alt="Ein Verlauf"\/>/,
]

function check(name, render, types) {
  const missing = []
  const output = render(types, (message, {type}) => missing.push(type))
  for (const piece of expected) {
    const found = piece instanceof RegExp ? piece.test(output) : output.includes(piece)
    assert.ok(found, `${name}: ${piece} is missing in\n${output}`)
  }
  assert.deepEqual(missing, [], `${name}: components are missing`)

  render({}, (message, {type}) => missing.push(type))
  assert.deepEqual(missing, custom, `${name}: without components, exactly the types of our own must be unknown`)
}

// Portable Text leaves superscript and subscript to applications, too; without a component their text is kept.
const marks = {
  html: {sup: ({children}) => `<sup>${children}</sup>`, sub: ({children}) => `<sub>${children}</sub>`},
  react: {sup: ({children}) => h('sup', null, children), sub: ({children}) => h('sub', null, children)},
}

check('to-html', (types, onMissingComponent) => toHTML(body, {components: {types, marks: marks.html}, onMissingComponent}), html)
check(
  'react',
  (types, onMissingComponent) =>
    renderToStaticMarkup(h(PortableText, {value: body, components: {types, marks: marks.react}, onMissingComponent})),
  react,
)
console.log(`portabletext: passed, ${body.length} blocks`)
