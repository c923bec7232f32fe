// Pandoc and Typst from npm: articles in all formats in one process, the PDF by Typst as PDF/UA-1.
// Usage: node typst.mjs OUT ARTICLE.md …, with the two packages in the folder that PEERS names.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.PEERS, "package.json"));
const { NodeCompiler, PdfStandard } = require("@myriaddreamin/typst-ts-node-compiler");
const pandoc = await import(pathToFileURL(join(process.env.PEERS, "node_modules/pandoc-wasm/src/index.node.js")));

const [out, ...articles] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

for (const article of articles) {
  const folder = dirname(article);
  const slug = basename(article, ".md");
  const text = readFileSync(article, "utf8");
  const beside = {};
  for (const name of readdirSync(folder)) {
    if (/\.(json|bib|svg|png|jpg)$/.test(name)) beside[name] = new Blob([readFileSync(join(folder, name))]);
  }
  for (const [to, name] of [["epub3", "epub"], ["docx", "docx"], ["plain", "txt"], ["html5", "html"], ["typst", "typ"]]) {
    const options = { from: "markdown", to, standalone: true, citeproc: true, "output-file": slug + "." + name };
    if (name === "html") options["embed-resources"] = true;
    const made = await pandoc.convert(options, text, { ...beside });
    const file = made.files[slug + "." + name];
    if (!file) throw new Error(article + ": no " + name + ": " + made.stderr);
    const bytes = file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.from(file);
    writeFileSync(join(out, slug + "." + name), bytes);
  }
  const typst = readFileSync(join(out, slug + ".typ"), "utf8");
  const compiler = NodeCompiler.create({ workspace: folder });
  const made = compiler.compile({ mainFileContent: typst });
  if (!made.result) throw new Error(article + ": " + JSON.stringify(compiler.fetchDiagnostics(made.takeDiagnostics())));
  writeFileSync(join(out, slug + ".pdf"), compiler.pdf(made.result, { pdfStandard: PdfStandard?.UA_1 ?? "ua-1" }));
}
process.exit(0);
