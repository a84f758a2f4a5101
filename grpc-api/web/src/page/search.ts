import type { Client } from "@connectrpc/connect";
import { readCredential } from "../api/credential.js";
import { failureOf } from "../api/failure.js";
import { FacetField, type SearchResponse, type SearchService } from "#gen/search_pb.js";
import { byId, element } from "./dom.js";
import { facetViews } from "./facets.js";
import { type Chosen, FACETS, filtersOf, toggled } from "./filters.js";
import { chips, hitView } from "./hits.js";
import type { Words } from "./words.js";

const PAGE_SIZE = 10;
/** From this width on, in pixels, the filters stand beside the hits, open. */
const WIDE = matchMedia("(min-width: 800px)");

/**
 * The search: a text and chosen filters lead to pages of hits. One search runs at a time; a new one
 * cancels the one before, so that an older answer never overwrites a newer one.
 */
export class SearchPanel {
  readonly #search: Client<typeof SearchService>;
  readonly #words: Words;
  readonly #onReached: (reached: boolean) => void;
  readonly #query = byId("query", HTMLInputElement);
  readonly #status = byId("status", HTMLParagraphElement);
  readonly #concepts = byId("query-concepts", HTMLDivElement);
  readonly #filters = byId("filters", HTMLDetailsElement);
  readonly #facets = byId("facets", HTMLDivElement);
  readonly #hits = byId("hits", HTMLOListElement);
  readonly #more = byId("more", HTMLButtonElement);
  #asked: string | undefined;
  #chosen: Chosen = new Map();
  #cursor = "";
  #unreached = false;
  #running = new AbortController();

  /**
   * @param onReached called after each search with whether the service was there to answer
   */
  constructor(
    search: Client<typeof SearchService>,
    words: Words,
    onReached: (reached: boolean) => void,
  ) {
    this.#search = search;
    this.#words = words;
    this.#onReached = onReached;
    byId("search-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#asked = this.#query.value.trim();
      this.#chosen = new Map();
      void this.#load("");
    });
    this.#more.addEventListener("click", () => void this.#load(this.#cursor));
    addEventListener("online", () => {
      if (this.#unreached) {
        this.again();
      }
    });
    this.#filters.open = WIDE.matches;
    WIDE.addEventListener("change", () => (this.#filters.open = WIDE.matches));
  }

  /** Searches again for what was last searched for; nothing was, nothing happens. */
  again(): void {
    if (this.#asked !== undefined) {
      void this.#load("");
    }
  }

  async #load(cursor: string): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    this.#busy(true, cursor);
    try {
      const answer = await this.#search.search(
        {
          query: this.#asked ?? "",
          filters: filtersOf(this.#chosen),
          facets: [...FACETS],
          pageSize: PAGE_SIZE,
          cursor,
        },
        { signal: running.signal },
      );
      if (!running.signal.aborted) {
        this.#reached(true);
        this.#show(answer, cursor);
      }
    } catch (error) {
      if (!running.signal.aborted) {
        this.#fail(error, cursor);
      }
    }
  }

  #busy(busy: boolean, cursor: string): void {
    this.#hits.setAttribute("aria-busy", String(busy));
    this.#more.disabled = busy;
    if (busy) {
      this.#status.className = "status";
      this.#status.textContent = this.#words.loading;
      if (cursor === "") {
        this.#more.hidden = true;
      }
    }
  }

  #show(answer: SearchResponse, cursor: string): void {
    this.#busy(false, cursor);
    const first = cursor === "";
    const known = first ? 0 : this.#hits.childElementCount;
    const views = answer.hits.map((hit) =>
      hitView(hit, this.#words, (concept) => this.#toggle(FacetField.CONCEPT, concept)),
    );
    if (first) {
      this.#hits.replaceChildren(...views);
      this.#showConcepts(answer);
      this.#showFacets(answer);
    } else {
      this.#hits.append(...views);
      this.#focusHit(known);
    }
    this.#cursor = answer.page?.nextCursor ?? "";
    this.#more.hidden = this.#cursor === "";
    this.#status.textContent = this.#found(answer, known + views.length);
  }

  #found(answer: SearchResponse, shown: number): string {
    if (shown === 0) {
      return this.#words.empty;
    }
    const total = (answer.page?.total ?? shown).toLocaleString(this.#words.language);
    return this.#words.found(
      shown,
      answer.page?.totalExact === true ? total : this.#words.atLeast(total),
    );
  }

  #showConcepts(answer: SearchResponse): void {
    this.#concepts.replaceChildren();
    if (answer.queryConcepts.length > 0) {
      this.#concepts.append(
        element("span", { class: "about" }, this.#words.about),
        chips(answer.queryConcepts, this.#words, (id) => this.#toggle(FacetField.CONCEPT, id)),
      );
    }
  }

  #showFacets(answer: SearchResponse): void {
    const focused = document.activeElement?.id ?? "";
    const views = facetViews(answer.facets, this.#chosen, this.#words, (field, value) =>
      this.#toggle(field, value),
    );
    if (this.#chosen.size > 0) {
      const clear = element("button", { type: "button", class: "quiet" }, this.#words.clear);
      clear.addEventListener("click", () => {
        this.#chosen = new Map();
        void this.#load("");
        this.#query.focus();
      });
      views.unshift(clear);
    }
    this.#facets.replaceChildren(...views);
    this.#filters.hidden = views.length === 0;
    if (focused.startsWith("facet-")) {
      document.getElementById(focused)?.focus(); // the box was made anew under the person's finger
    }
  }

  #toggle(field: FacetField, value: string): void {
    this.#chosen = toggled(this.#chosen, field, value);
    void this.#load("");
  }

  /** Moves the focus to the first hit that is new, so that a keyboard goes on from there. */
  #focusHit(place: number): void {
    const hit = this.#hits.children[place];
    if (hit instanceof HTMLElement) {
      hit.tabIndex = -1;
      hit.focus();
    }
  }

  #fail(error: unknown, cursor: string): void {
    this.#busy(false, cursor);
    const failure = failureOf(error, navigator.onLine);
    if (failure.kind === "canceled") {
      return;
    }
    this.#reached(failure.kind !== "offline");
    this.#status.className = "status error";
    if (failure.kind === "credential") {
      // The service says the same, in words for programmers.
      this.#status.textContent =
        readCredential() === "" ? this.#words.noCredential : this.#words.failures.credential;
    } else {
      const retry = element("button", { type: "button", class: "quiet" }, this.#words.retry);
      retry.addEventListener("click", () => void this.#load(cursor));
      this.#status.replaceChildren(
        `${this.#words.failures[failure.kind]} `,
        element("span", {}, failure.message),
        " ",
        retry,
      );
    }
    if (cursor === "") {
      this.#hits.replaceChildren();
      this.#concepts.replaceChildren();
      this.#filters.hidden = this.#chosen.size === 0; // what was chosen can still be undone
    }
  }

  #reached(reached: boolean): void {
    this.#unreached = !reached;
    this.#onReached(reached);
  }
}
