/** What an element holds: text is always text, never markup. */
export type Child = Node | string;

/** Attributes by name; true is an attribute without value, false and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Returns a new element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(attribute, "");
    } else if (typeof value === "string") {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children);
  return made;
}

/** Returns the element of the page with an id; the page and this code are built together. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`index.html has no <${type.name}> with the id "${id}"`);
  }
  return found;
}
