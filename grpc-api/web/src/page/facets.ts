import { FacetField, type Facet, type FacetBucket } from "#gen/search_pb.js";
import { ResourceType } from "#gen/common_pb.js";
import { element } from "./dom.js";
import { type Chosen, numberOf } from "./filters.js";
import type { Words } from "./words.js";

/** How many values of a facet show; one that is chosen always does. */
const SHOWN = 8;

/** Called with a value that someone switched. */
export type ValueToggled = (field: FacetField, value: string) => void;

/** Returns a group of check boxes for each facet that has values. */
export function facetViews(
  facets: readonly Facet[],
  chosen: Chosen,
  words: Words,
  onToggle: ValueToggled,
): HTMLElement[] {
  return facets
    .filter((facet) => facet.buckets.length > 0)
    .map((facet) => {
      const name = words.facets[facet.field] ?? "";
      const group = element("fieldset", {}, element("legend", {}, name));
      const on = chosen.get(facet.field);
      facet.buckets.forEach((bucket, place) => {
        const checked = on?.has(bucket.value) ?? false;
        if (place < SHOWN || checked) {
          group.append(box(facet.field, bucket, checked, words, onToggle));
        }
      });
      return group;
    });
}

function box(
  field: FacetField,
  bucket: FacetBucket,
  checked: boolean,
  words: Words,
  onToggle: ValueToggled,
): HTMLLabelElement {
  const label = labelOf(field, bucket, words);
  const count = bucket.count.toLocaleString(words.language);
  const input = element("input", {
    type: "checkbox",
    id: `facet-${field}-${bucket.value}`,
    "aria-label": words.hitsOf(label, count),
    checked,
  });
  input.addEventListener("change", () => onToggle(field, bucket.value));
  return element(
    "label",
    { class: "value" },
    input,
    element("span", { class: "name" }, label),
    element("span", { class: "count" }, count),
  );
}

function labelOf(field: FacetField, bucket: FacetBucket, words: Words): string {
  switch (field) {
    case FacetField.TYPE:
      return words.types[numberOf(ResourceType, "RESOURCE_TYPE_", bucket.value) as ResourceType]
        ?? bucket.label;
    case FacetField.GRADE:
      return words.grades([Number(bucket.value)]);
    case FacetField.SUBJECT:
      return words.subjects[bucket.value] ?? bucket.label;
    default:
      return bucket.label;
  }
}
