package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xueban.XuebanException;
import xueban.nlp.TextFolding;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Option;

/** Keys of options, as banks and learners write them: {@code A}, {@code b.}, （Ｃ）, {@code AC}. */
final class ChoiceKeys {
  private ChoiceKeys() {}

  /** Returns the right keys, each once; what is no key of an option stays as it is written. */
  static List<String> right(Item item) {
    return item.answers().stream()
        .flatMap(List::stream)
        .flatMap(
            part -> {
              List<String> keys = known(part, item);
              return (keys.isEmpty() ? List.of(fold(part)) : keys).stream();
            })
        .distinct()
        .toList();
  }

  /** Returns the keys of options that a text names, such as AC or b.; none if it names others. */
  static List<String> known(String part, Item item) {
    List<String> keys = item.options().stream().map(o -> fold(o.key())).toList();
    String folded = fold(part);
    if (keys.contains(folded)) {
      return List.of(folded);
    }
    List<String> letters = letters(folded);
    return letters.stream().allMatch(k -> isKey(k, keys)) ? letters : List.of();
  }

  private static List<String> letters(String folded) {
    return folded
        .replaceAll("[\\s.,;:()\\[\\]]", "")
        .codePoints()
        .mapToObj(Character::toString)
        .toList();
  }

  /** Returns whether it is the key of an option, where none are listed A to J. */
  private static boolean isKey(String key, List<String> keys) {
    return keys.isEmpty() ? key.matches("[A-J]") : keys.contains(key);
  }

  static String fold(String key) {
    return TextFolding.fold(key).toUpperCase(Locale.ROOT).strip();
  }

  /** Returns the keys that were chosen, each once, in the order in which they were written. */
  static List<String> chosen(Item item, ItemAnswer answer) {
    List<String> keys = item.options().stream().map(o -> fold(o.key())).toList();
    List<String> chosen = new ArrayList<>();
    for (String part : answer.parts()) {
      if (!part.isBlank()) {
        chosen.addAll(keysOf(part, keys, item));
      }
    }
    List<String> distinct = chosen.stream().distinct().toList();
    if (item.kind() == ItemKind.SINGLE_CHOICE && distinct.size() > 1) {
      throw XuebanException.invalid(
          "answer",
          "%s are %d options; item %s takes one.".formatted(distinct, distinct.size(), item.id()));
    }
    return distinct;
  }

  private static List<String> keysOf(String part, List<String> keys, Item item) {
    String folded = fold(part);
    if (keys.contains(folded)) {
      return List.of(folded);
    }
    Optional<Option> byText =
        item.options().stream()
            .filter(o -> !o.text().isBlank())
            .filter(o -> AnswerText.normalise(o.text()).equals(AnswerText.normalise(part)))
            .findFirst();
    if (byText.isPresent()) {
      return List.of(fold(byText.get().key()));
    }
    List<String> letters = letters(folded);
    if (letters.isEmpty() || !letters.stream().allMatch(k -> isKey(k, keys))) {
      throw unknown(part, keys, item);
    }
    return letters;
  }

  private static XuebanException unknown(String part, List<String> keys, Item item) {
    return XuebanException.invalid(
        "answer",
        "\"%s\" is not an option of item %s; it has %s."
            .formatted(part, item.id(), keys.isEmpty() ? "A to J" : keys));
  }
}
