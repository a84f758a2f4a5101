package xueban.tutor.grading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xueban.XuebanException;
import xueban.nlp.TextFolding;
import xueban.recommend.Item;
import xueban.recommend.Option;

/** Words and signs for true and false. */
final class TruthWord {
  private static final List<String> TRUE =
      List.of("对", "正确", "是", "√", "✓", "✔", "t", "true", "yes", "y", "right", "correct");
  private static final List<String> FALSE =
      List.of(
          "错", "错误", "不对", "不正确", "否", "不是", "×", "✗", "✘", "x", "f", "false", "no", "n", "wrong");

  private TruthWord() {}

  /**
   * Returns what the word means; the key of an option means what the option says.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it means neither
   */
  static boolean of(Item item, String word) {
    return find(item, word)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "answer",
                    "\"%s\" is neither true nor false; write 对 or 错 (√ ×, T F).".formatted(word)));
  }

  /** Returns what the word means; empty if it means neither. */
  static Optional<Boolean> find(Item item, String word) {
    String folded = TextFolding.fold(word).toLowerCase(Locale.ROOT).strip().replaceAll("[.。]$", "");
    for (Option option : item.options()) {
      if (TextFolding.fold(option.key()).equals(folded) && !option.text().isBlank()) {
        folded = TextFolding.fold(option.text()).strip();
        break;
      }
    }
    if (TRUE.contains(folded)) {
      return Optional.of(true);
    }
    return FALSE.contains(folded) ? Optional.of(false) : Optional.empty();
  }
}
