import type { Client } from "@connectrpc/connect";
import { isServing } from "../api/client.js";
import { keepCredential, readCredential } from "../api/credential.js";
import { failureOf } from "../api/failure.js";
import type { GetInfoResponse, SystemService } from "#gen/system_pb.js";
import { byId, element } from "./dom.js";
import type { Words } from "./words.js";

/** Shows whether the service is alive, takes the credential, and shows what it opens. */
export class ServicePanel {
  readonly #system: Client<typeof SystemService>;
  readonly #address: string;
  readonly #words: Words;
  readonly #onCredential: () => void;
  readonly #serving = byId("serving", HTMLParagraphElement);
  readonly #credential = byId("credential", HTMLInputElement);
  readonly #info = byId("info", HTMLDivElement);
  #alive: boolean | undefined;

  constructor(
    system: Client<typeof SystemService>,
    address: string,
    words: Words,
    onCredential: () => void,
  ) {
    this.#system = system;
    this.#address = address;
    this.#words = words;
    this.#onCredential = onCredential;
    this.#credential.value = readCredential();
    byId("credential-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(this.#credential.value.trim());
    });
    byId("forget", HTMLButtonElement).addEventListener("click", () => {
      this.#credential.value = "";
      this.#take("");
      this.#credential.focus();
    });
    addEventListener("online", () => void this.refresh());
    addEventListener("offline", () => void this.refresh());
  }

  /** Takes what a call learned; asks the service itself if that is news. */
  learned(alive: boolean): void {
    if (alive !== this.#alive) {
      void this.refresh();
    }
  }

  /** Asks the service again how it is. */
  async refresh(): Promise<void> {
    const serving = await isServing(this.#address);
    this.#alive = serving;
    this.#serving.textContent = serving ? this.#words.serving : this.#words.notServing;
    this.#serving.dataset["state"] = serving ? "good" : "bad";
    if (!serving || readCredential() === "") {
      this.#info.replaceChildren();
      return;
    }
    try {
      this.#info.replaceChildren(this.#facts(await this.#system.getInfo({})));
    } catch (error) {
      const failure = failureOf(error, navigator.onLine);
      if (failure.kind !== "canceled") {
        const text = this.#words.failures[failure.kind];
        const said = failure.kind === "credential" ? "" : ` ${failure.message}`;
        this.#info.replaceChildren(element("p", { class: "error" }, text + said));
      }
    }
  }

  #take(credential: string): void {
    keepCredential(credential);
    void this.refresh();
    this.#onCredential();
  }

  #facts(info: GetInfoResponse): HTMLElement {
    const counted = (count: number | undefined) =>
      (count ?? 0).toLocaleString(this.#words.language);
    const rows: [string, string][] = [
      [this.#words.version, info.version],
      [this.#words.tenant, info.tenantName],
      [this.#words.concepts, counted(info.counts?.concepts)],
      [this.#words.resources, counted(info.counts?.resources)],
      [this.#words.items, counted(info.counts?.items)],
      [this.#words.learners, counted(info.counts?.learners)],
    ];
    return element(
      "dl",
      { class: "info" },
      ...rows.map(([name, value]) =>
        element("div", {}, element("dt", {}, name), element("dd", {}, value)),
      ),
    );
  }
}
