import type { ConceptRef } from "#gen/common_pb.js";
import { ResourceType } from "#gen/common_pb.js";
import type { Highlight, SearchHit } from "#gen/search_pb.js";
import { type Child, element } from "./dom.js";
import { pieces } from "./highlight.js";
import type { Words } from "./words.js";

/** Called with a concept that someone chose. */
export type ConceptChosen = (conceptId: string) => void;

/** Returns what the list shows of a hit. */
export function hitView(hit: SearchHit, words: Words, onConcept: ConceptChosen): HTMLLIElement {
  const resource = hit.resource;
  const metadata = resource?.metadata;
  const inTitle = hit.highlights.find((highlight) => highlight.field === "title");
  const title = metadata?.title || resource?.id || "";
  const shown = inTitle !== undefined && inTitle.text === title ? marked(inTitle) : [title];
  const view = element(
    "li",
    { class: "card hit" },
    element("h3", { lang: metadata?.language || undefined }, ...linked(shown, metadata?.uri ?? "")),
    element("p", { class: "facts" }, facts(hit, words)),
  );
  const texts = hit.highlights.filter((highlight) => highlight.field !== "title");
  for (const highlight of texts) {
    view.append(element("p", { class: "piece" }, ...marked(highlight)));
  }
  if (texts.length === 0 && metadata !== undefined && metadata.description !== "") {
    view.append(element("p", { class: "piece" }, metadata.description));
  }
  if (hit.reason !== undefined) {
    view.append(
      element("p", { class: "reason" }, element("b", {}, words.reason), hit.reason.text),
    );
  }
  if (resource !== undefined && resource.concepts.length > 0) {
    view.append(chips(resource.concepts, words, onConcept));
  }
  return view;
}

/** Returns a chip for each concept; choosing one filters by it. */
export function chips(
  concepts: readonly Pick<ConceptRef, "conceptId" | "name">[],
  words: Words,
  onConcept: ConceptChosen,
): HTMLUListElement {
  const list = element("ul", { class: "chips" });
  for (const concept of concepts) {
    const name = concept.name || concept.conceptId;
    const label = words.filterBy(name);
    const chip = element("button", { type: "button", class: "chip", "aria-label": label }, name);
    chip.addEventListener("click", () => onConcept(concept.conceptId));
    list.append(element("li", {}, chip));
  }
  return list;
}

function marked(highlight: Highlight): Child[] {
  return pieces(highlight.text, highlight.ranges).map((piece) =>
    piece.matched ? element("mark", {}, piece.text) : piece.text,
  );
}

/** Returns the title as a link if it can be opened. An address other than http(s) is not followed. */
function linked(title: Child[], uri: string): Child[] {
  return /^https?:\/\//i.test(uri)
    ? [element("a", { href: uri, rel: "noopener noreferrer", target: "_blank" }, ...title)]
    : title;
}

/** Returns type, grades, playing time and provider, as far as they are known. */
function facts(hit: SearchHit, words: Words): string {
  const resource = hit.resource;
  const metadata = resource?.metadata;
  const known = [words.types[resource?.type ?? ResourceType.UNSPECIFIED]];
  if (metadata !== undefined) {
    known.push(metadata.grades.length > 0 ? words.grades(metadata.grades) : undefined);
    const seconds = metadata.durationSeconds;
    known.push(seconds === undefined ? undefined : words.minutes(Math.max(1, Math.round(seconds / 60))));
    known.push(metadata.provider);
  }
  return known.filter((fact) => fact !== undefined && fact !== "").join(" · ");
}
