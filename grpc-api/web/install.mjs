// Installs what package-lock.json names, unless node_modules already holds exactly that.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const OLDEST_NODE = 20;
const STAMP = "node_modules/.installed-from";

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  console.error(
    `Node ${process.versions.node} is too old: ${OLDEST_NODE} or newer is needed. Install one, ` +
      "for example with 'apt-get install nodejs npm', or from nodejs.org.",
  );
  process.exit(1);
}

const wanted = createHash("sha256")
  .update(readFileSync("package-lock.json"))
  .update(readFileSync(".npmrc"))
  .update(`${process.platform} ${process.arch}`)
  .digest("hex");

if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== wanted) {
  const { status, error } = spawnSync("npm", ["ci", "--no-progress"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      `npm could not install the packages of grpc-api/web (${error?.message ?? `exit ${status}`}). ` +
        "Is npm installed, and does it reach its registry?",
    );
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
