package xueban.recommend;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** Words that name a kind of item, ours and those of question banks. */
final class ItemWords {
  /** What the word promises; what the item really is also depends on its options and answers. */
  enum Kind {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    /** 选择题, with one right option or more. */
    CHOICE,
    TRUE_FALSE,
    FILL_IN,
    OPEN,
    UNKNOWN;

    /** Returns whether marks A, B, … in the text can be options and not parts of the question. */
    boolean mayHaveOptions() {
      return this != FILL_IN && this != OPEN;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("single_choice", Kind.SINGLE_CHOICE),
          Map.entry("multiple_choice", Kind.MULTIPLE_CHOICE),
          Map.entry("choice", Kind.CHOICE),
          Map.entry("true_false", Kind.TRUE_FALSE),
          Map.entry("fill_in", Kind.FILL_IN),
          Map.entry("open", Kind.OPEN));

  private ItemWords() {}

  /** Returns whether a word in a column "type" can only mean an item. */
  static boolean nameAnItem(String words) {
    return find(words).isPresent() || words.endsWith("题");
  }

  /**
   * Returns what the word promises.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it is no kind of item
   */
  static Kind kind(String words) {
    return find(words)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "kind",
                    ("\"%s\" is none; write single_choice, multiple_choice, true_false, fill_in or"
                            + " open (单选题, 多选题, 判断题, 填空题, 解答题).")
                        .formatted(words)));
  }

  /** Returns what the word promises; a word not known promises nothing. */
  static Kind kindOfType(String words) {
    return find(words).orElse(Kind.UNKNOWN);
  }

  private static Optional<Kind> find(String words) {
    @Nullable Kind own = KINDS.get(words.toLowerCase(Locale.ROOT).replace('-', '_'));
    if (own != null) {
      return Optional.of(own);
    }
    if (words.contains("多选") || words.contains("多项选择") || words.contains("不定项")) {
      return Optional.of(Kind.MULTIPLE_CHOICE);
    }
    if (words.contains("单选") || words.contains("单项选择")) {
      return Optional.of(Kind.SINGLE_CHOICE);
    }
    if (words.contains("选择")) {
      return Optional.of(Kind.CHOICE);
    }
    if (words.contains("判断")) {
      return Optional.of(Kind.TRUE_FALSE);
    }
    if (words.contains("填空")) {
      return Optional.of(Kind.FILL_IN);
    }
    if (words.matches(".*(解答|简答|计算|证明|作图|问答|论述|综合|材料|辨析|鉴赏|阅读|作文|探究|应用|实验)题?.*")) {
      return Optional.of(Kind.OPEN);
    }
    return Optional.empty();
  }
}
