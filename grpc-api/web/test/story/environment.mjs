/** Returns an environment variable, or ends the test: a story without a service proves nothing. */
export function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`Set ${name} to run this test against a started service; see test/README.md.`);
  }
  return value;
}
