// Sets the works of a folder in the styles that ship by processors that share no code with Fairleaf:
// node lists.mjs FOLDER STYLES OUT. BibTeX is read by pandoc, RIS by Citation.js; citeproc-js sets all of them. Each
// list has one line a work: its key, a tab, its entry as text, with _emphasis_, **strong**, ^sup^ and ~sub~.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, styles, out] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), 'node_modules', 'x'));
const CSL = require('citeproc');
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-ris');

const NAMES = ['american-medical-association', 'apa', 'chicago-notes-bibliography', 'nlm-citation-sequence'];
const locale = readFileSync(join(styles, 'locales-en-US.xml'), 'utf8');

function plain(html) {
  return html
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/g, '')
    .replace(/<\/?i>/g, '_')
    .replace(/<\/?b>/g, '**')
    .replace(/<\/?sup>/g, '^')
    .replace(/<\/?sub>/g, '~')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (all, code) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function byCiteproc(items, style) {
  const works = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => works.get(id) },
    readFileSync(join(styles, `${style}.csl`), 'utf8'),
    'en-US',
  );
  const entries = new Map();
  // One at a time, so that works by the same authors are not told apart by letters, as a list of notes needs none.
  for (const id of works.keys()) {
    engine.updateItems([id]);
    const made = engine.makeBibliography();
    entries.set(id, made && made[1].length > 0 ? plain(made[1][0]) : '');
  }
  return entries;
}

/** citeproc-js wants texts where CSL-JSON allows numbers. */
function texts(item) {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, typeof value === 'number' ? String(value) : value]),
  );
}

function write(name, style, entries) {
  mkdirSync(out, { recursive: true });
  const lines = [...entries].map(([id, entry]) => `${id}\t${entry}\n`);
  writeFileSync(join(out, `${name}.${style}.txt`), lines.join(''));
}

const read = (name) => readFileSync(join(folder, name), 'utf8');
const items = {
  bib: JSON.parse(
    execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', join(folder, 'works.bib')], { encoding: 'utf8' }),
  ),
  ris: plugins.input.chain(read('works.ris'), { generateGraph: false }),
  json: JSON.parse(read('works.json')),
};
for (const style of NAMES) {
  for (const [name, works] of Object.entries(items)) {
    write(name, style, byCiteproc(works.map(texts), style));
  }
}
