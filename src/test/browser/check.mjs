// Looks at published web pages and EPUBs in a real browser: axe, reflow, zoom, and the download page with and without
// its script. Usage: node check.mjs CHROMIUM FOLDER, where FOLDER is what `fairleaf publish --out` was given.
import { readFileSync, readdirSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { entries } from './archive.mjs';

const [chromium, folder] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280];
const LOOKS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
};
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const faults = [];
let checks = 0;

function expect(fact, page, what) {
  checks++;
  if (!fact) {
    faults.push(`${page}: ${what}`);
  }
}

async function view(browser, address, width, look, zoom = 1) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: LOOKS[look] });
  await page.setViewport({ width: Math.floor(width / zoom), height: 900, deviceScaleFactor: zoom });
  const failed = [];
  page.on('pageerror', (error) => failed.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
  page.on('requestfailed', (request) => failed.push(`${request.url().slice(0, 100)} was not loaded`));
  page.on('request', (request) => /^https?:/.test(request.url()) && failed.push(`asks the network for ${request.url()}`));
  await page.goto(address, { waitUntil: 'load' });
  if (look === 'dark' && address.endsWith('.xhtml')) {
    // An EPUB leaves the page to the e-reader, which paints it so.
    await style(page, ':root { background: #121212; color: #e8e8e8 }');
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, failed };
}

/** Adds rules as a reader's own program would, past the page's policy. */
function style(page, css) {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** @param tags the rules of axe: those of WCAG, for whole pages its best practices, too */
async function axe(page, tags) {
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const options = { preload: false, runOnly: { type: 'tag', values }, rules: { 'target-size': { enabled: true } } };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} at ${node.target} (${rule.help})`));
  }, tags);
}

/** What is wider than the page, but for what scrolls inside its own frame. */
function overflow(page) {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= root.clientWidth) {
      return [];
    }
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return (box.right > root.clientWidth + 1 || box.left < -1) && !element.closest('.table, .skip');
    });
    return [`${root.scrollWidth} of ${root.clientWidth}`, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 80))];
  });
}

async function look(browser, name, address, tags) {
  for (const width of WIDTHS) {
    for (const scheme of Object.keys(LOOKS)) {
      const { page, failed } = await view(browser, address, width, scheme);
      const where = `${name} at ${width} px, ${scheme}`;
      const violations = await axe(page, tags);
      expect(violations.length === 0, where, `axe: ${violations.join('; ')}`);
      const wide = await overflow(page);
      expect(wide.length === 0, where, `scrolls sideways: ${wide.join(' ')}`);
      expect(failed.length === 0, where, failed.join('; '));
      await page.close();
    }
  }
  const { page: zoomed } = await view(browser, address, 1280, 'light', 2);
  const wide = await overflow(zoomed);
  expect(wide.length === 0, `${name} at 200 %`, `scrolls sideways: ${wide.join(' ')}`);
  await zoomed.close();
  await readersOwnStyle(browser, name, address);
  await tables(browser, name, address);
}

/** A table that is laid out as blocks on a phone still is a table to a screen reader, row by row and cell by cell. */
async function tables(browser, name, address) {
  const { page } = await view(browser, address, 320, 'light');
  const [tables, rows, cells, labelled] = await page.evaluate(() => [
    document.querySelectorAll('.folds table').length,
    document.querySelectorAll('.folds tbody tr').length,
    document.querySelectorAll('.folds tbody :is(td, th):not(:empty)').length,
    [...document.querySelectorAll('.folds tbody [data-label]:not(:empty)')]
      .filter((cell) => getComputedStyle(cell, '::before').content.includes(cell.dataset.label)).length,
  ]);
  if (tables > 0) {
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = (...roles) => nodes.filter((node) => !node.ignored && roles.includes(node.role?.value)).length;
    expect(count('table') >= tables, name, 'a folded table is no table');
    expect(count('row') >= rows, name, 'a folded table has lost rows');
    expect(count('cell', 'gridcell', 'rowheader') >= cells, name, 'a folded table has lost cells');
    expect(labelled > 0, name, 'the cells of a folded table do not say what they are about');
  }
  await page.close();
}

/** Letters of twice the size, and the spacing of WCAG 1.4.12, on a phone: nothing is cut off or runs out of the page. */
async function readersOwnStyle(browser, name, address) {
  const { page } = await view(browser, address, 320, 'light');
  const before = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('p, li, figure') ?? document.body).fontSize));
  await style(page, `:root { font-size: 200% !important }
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  const after = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('p, li, figure') ?? document.body).fontSize));
  expect(after > 1.9 * before, name, `letters grow from ${before} to ${after} only when the reader doubles them`);
  const wide = await overflow(page);
  expect(wide.length === 0, `${name} with the reader's own size and spacing`, `scrolls sideways: ${wide.join(' ')}`);
  const cut = await page.evaluate(() =>
    [...document.body.querySelectorAll('p, li, td, th, dd, dt, h1, h2, h3, h4')]
      .filter((element) => !element.closest('.skip') && element.scrollHeight > element.clientHeight + 4
        && ['hidden', 'clip'].includes(getComputedStyle(element).overflowY))
      .map((element) => element.outerHTML.slice(0, 80)));
  expect(cut.length === 0, name, `cut off: ${cut.join(' ')}`);
  await page.close();
}

async function downloads(browser, name, address) {
  const { page, failed } = await view(browser, address, 1280, 'light');
  const shown = () => page.evaluate(() =>
    [...document.querySelectorAll('main article')].filter((article) => article.checkVisibility()).length);
  const all = await shown();
  const title = await page.evaluate(() => document.querySelector('main article h2').textContent.trim());
  await page.type('input[type=search]', title.toLocaleUpperCase());
  expect((await shown()) >= 1 && (await shown()) <= all, name, `the filter hides "${title}" from those who type it`);
  await page.type('input[type=search]', ' zzzz');
  expect((await shown()) === 0, name, 'the filter shows what was not asked for');
  const told = await page.evaluate(() => document.querySelector('[role=status]').textContent.trim());
  expect(told !== '', name, 'nobody is told that nothing was found');
  await page.evaluate(() => { document.querySelector('input[type=search]').value = ''; });
  await page.type('input[type=search]', ' ');
  expect((await shown()) === all, name, 'an empty filter hides something');
  for (const link of await page.$$eval('main article a', (links) => links.map((a) => ({
    href: a.href, type: a.type, lang: a.hreflang, name: a.textContent })))) {
    expect(existsSync(decodeURIComponent(new URL(link.href).pathname)), name, `${link.href} is not there`);
    expect(link.type && link.lang && link.name.trim(), name, `${link.href} lacks a type, a language or a name`);
  }
  expect(failed.length === 0, name, failed.join('; '));
  await page.close();

  const plain = await browser.newPage();
  await plain.setJavaScriptEnabled(false);
  await plain.goto(address);
  const [articles, fields] = await plain.evaluate(() => [
    [...document.querySelectorAll('main article')].filter((article) => article.checkVisibility()).length,
    [...document.querySelectorAll('input')].filter((input) => input.checkVisibility()).length,
  ]);
  expect(articles === all, name, 'without the script, articles are missing');
  expect(fields === 0, name, 'without the script, a filter is shown that does nothing');
  await plain.close();
}

const scratch = mkdtempSync(join(tmpdir(), 'fairleaf-browser-'));
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const index = resolve(folder, 'index.html');
  if (existsSync(index)) {
    const address = pathToFileURL(index).href;
    await look(browser, 'index.html', address, [...WCAG, 'best-practice']);
    await downloads(browser, 'index.html', address);
  }
  const summary = resolve(folder, 'report.html');
  if (existsSync(summary)) {
    await look(browser, 'report.html', pathToFileURL(summary).href, [...WCAG, 'best-practice']);
  }
  for (const slug of readdirSync(folder).sort()) {
    for (const file of existsSync(resolve(folder, slug, 'report.json')) ? readdirSync(resolve(folder, slug)).sort() : []) {
      const path = resolve(folder, slug, file);
      if (file.endsWith('.html')) {
        await look(browser, `${slug}/${file}`, pathToFileURL(path).href, [...WCAG, 'best-practice']);
      } else if (file.endsWith('.epub')) {
        const book = join(scratch, file);
        const files = entries(path);
        for (const [name, bytes] of files) {
          mkdirSync(dirname(join(book, name)), { recursive: true });
          writeFileSync(join(book, name), bytes);
        }
        for (const name of [...files.keys()].filter((name) => name.endsWith('.xhtml'))) {
          await look(browser, `${file}/${name}`, pathToFileURL(join(book, name)).href, WCAG);
        }
      }
    }
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
faults.forEach((fault) => console.error(fault));
console.log(`${checks} checks in a browser, ${faults.length} faults`);
process.exit(faults.length > 0 || checks === 0 ? 1 : 0);
