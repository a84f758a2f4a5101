import { connect } from "../api/client.js";
import { byId } from "./dom.js";
import { SearchPanel } from "./search.js";
import { ServicePanel } from "./service.js";
import { type Words, wordsFor } from "./words.js";

const words = wordsFor(navigator.languages);
speak(words);

const api = connect(location.origin);
const search = new SearchPanel(api.search, words, (reached) => service.learned(reached));
const service = new ServicePanel(api.system, location.origin, words, () => search.again());
void service.refresh();
byId("query", HTMLInputElement).focus();

/** Puts the words of a language where index.html names them. */
function speak(words: Words): void {
  document.documentElement.lang = words.language;
  document.title = words.title;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    const word = words[element.dataset["word"] as keyof Words];
    if (typeof word !== "string") {
      throw new Error(`index.html names the word "${element.dataset["word"]}", which is unknown`);
    }
    element.textContent = word;
  }
  byId("query", HTMLInputElement).placeholder = words.searchExample;
}
