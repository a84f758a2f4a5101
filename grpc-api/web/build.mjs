// Bundles the page into target/classes/xueban/web, where the jar takes it from. A file's name holds a
// hash of its content, so that browsers may keep it for good; only index.html keeps its name.
import { build } from "esbuild";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";

const OUT = "target/classes/xueban/web";
/** What the page may weigh at most over the wire, in bytes: a village school loads it over 2G. */
const BUDGET_GZIPPED_BYTES = 120 * 1024;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const result = await build({
  entryPoints: ["src/page/page.ts", "src/page/page.css"],
  outdir: `${OUT}/assets`,
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

const outputs = Object.keys(result.metafile.outputs);
let html = readFileSync("src/page/index.html", "utf8");
for (const entry of ["page.css", "page.ts"]) {
  const output = outputs.find((o) => result.metafile.outputs[o].entryPoint === `src/page/${entry}`);
  html = html.replaceAll(`./${entry}`, `assets/${basename(output)}`);
}
writeFileSync(`${OUT}/index.html`, html);

const sizes = [`${OUT}/index.html`, ...outputs].map((file) => {
  const bytes = readFileSync(file);
  return { file: basename(file), bytes: bytes.length, gzipped: gzipSync(bytes).length };
});
const total = sizes.reduce((sum, size) => sum + size.gzipped, 0);
for (const { file, bytes, gzipped } of sizes) {
  console.log(`${file}: ${bytes} bytes, ${gzipped} gzipped`);
}
if (total > BUDGET_GZIPPED_BYTES) {
  console.error(`The page weighs ${total} bytes gzipped; ${BUDGET_GZIPPED_BYTES} are allowed.`);
  process.exit(1);
}
