/**
 * The credential of this browser tab. It lives in sessionStorage, so it ends with the tab, is sent to
 * this page's own server alone, and never stands in an address.
 */
const KEY = "xueban.credential";

/** Returns the credential, or an empty text if none was given in this tab. */
export function readCredential(): string {
  return sessionStorage.getItem(KEY) ?? "";
}

/** Keeps a credential until the tab is closed; an empty one forgets the last. */
export function keepCredential(credential: string): void {
  if (credential === "") {
    sessionStorage.removeItem(KEY);
  } else {
    sessionStorage.setItem(KEY, credential);
  }
}
