package xueban.tutor;

import java.nio.file.Path;

/** The samples that documents show, compiled and run by {@link SnippetsTest}. */
final class Snippets {
  private Snippets() {}

  // @start region=five-lines
  static void fiveLines(Stores stores, Path lessons) {
    try (var xueban = Xueban.open(stores)) {
      xueban.importResources(lessons);
      xueban.record(Response.correct("ming", "item-7"));
      System.out.println(xueban.profile("ming").weakest(3));
      System.out.println(xueban.ask("ming", "怎么证明勾股定理？"));
    }
  }
  // @end
}
