import { build } from "esbuild";

/** Returns the exports of a TypeScript file under src, bundled as the page bundles it. */
export async function source(file) {
  const { outputFiles } = await build({
    entryPoints: [`src/${file}`],
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
