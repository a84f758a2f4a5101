package xueban.bench;

import xueban.recommend.CatalogEntry;

/** What a reader sees of an entry. */
final class EntryText {
  private EntryText() {}

  /** Returns title and text; a title that is no more than the text's first words is left out. */
  static String of(CatalogEntry entry) {
    String title = entry.metadata().title();
    String beginning = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    return entry.text().startsWith(beginning) ? entry.text() : title + '\n' + entry.text();
  }
}
