import { create } from "@bufbuild/protobuf";
import { ResourceType } from "#gen/common_pb.js";
import { FacetField, type SearchFilters, SearchFiltersSchema } from "#gen/search_pb.js";

/** Facets that the page asks for and filters by. */
export const FACETS = [
  FacetField.TYPE,
  FacetField.SUBJECT,
  FacetField.GRADE,
  FacetField.CONCEPT,
] as const;

/** What is chosen: values by facet, as buckets name them. Never changed in place. */
export type Chosen = ReadonlyMap<FacetField, ReadonlySet<string>>;

/** Returns the choice with one value switched. */
export function toggled(chosen: Chosen, field: FacetField, value: string): Chosen {
  const values = new Set(chosen.get(field));
  if (!values.delete(value)) {
    values.add(value);
  }
  const next = new Map(chosen);
  if (values.size === 0) {
    next.delete(field);
  } else {
    next.set(field, values);
  }
  return next;
}

/** Returns the filters of a search for what is chosen. */
export function filtersOf(chosen: Chosen): SearchFilters {
  const values = (field: FacetField) => [...(chosen.get(field) ?? [])];
  return create(SearchFiltersSchema, {
    types: values(FacetField.TYPE).map((name) => numberOf(ResourceType, "RESOURCE_TYPE_", name)),
    subjects: values(FacetField.SUBJECT),
    grades: values(FacetField.GRADE).map(Number),
    conceptIds: values(FacetField.CONCEPT),
  });
}

/** Returns the number of an enum's value, from its full name as a bucket gives it. */
export function numberOf<E extends Record<string, string | number>>(
  values: E,
  prefix: string,
  name: string,
): number {
  const number = values[name.startsWith(prefix) ? name.slice(prefix.length) : name];
  return typeof number === "number" ? number : 0;
}
