package xueban.tutor.generator;

import java.util.List;
import java.util.stream.Stream;

/** The families of the primary grades but those of figures. */
final class PrimaryTemplates {
  static final List<Template> ALL =
      Stream.of(AddWithinTwentyTemplates.ALL, FirstStoryTemplates.ALL)
          .flatMap(List::stream)
          .toList();

  private PrimaryTemplates() {}
}
