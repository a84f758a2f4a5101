package xueban.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Options written into the text of a question, "… A. 5 B. 7", apart from the question itself.
 *
 * <p>Found only where they are unambiguous: marks A, B, … in this order, each once. A reading
 * exercise with several questions, each with its own A to D, stays one text.
 *
 * @param stem the question without its options, not blank
 * @param options at least two
 */
record InlineOptions(String stem, List<Option> options) {
  private static final Pattern MARK =
      Pattern.compile("(?<![A-Za-z0-9_\\\\$])(?:([A-J])\\s?[.．、:：]|[(（]([A-J])[)）])\\s*");
  private static final Pattern HEADING = Pattern.compile("[（(]?选项\\s*[:：]?\\s*$");
  private static final Pattern HEADING_ANYWHERE = Pattern.compile("选项\\s*[:：]");
  private static final int MAX_OPTIONS = 10;

  InlineOptions {
    options = List.copyOf(options);
  }

  static Optional<InlineOptions> find(String text) {
    List<MatchResult> headings = HEADING_ANYWHERE.matcher(text).results().toList();
    int from = headings.size() == 1 ? headings.getFirst().end() : 0;
    List<MatchResult> marks =
        MARK.matcher(text).results().filter(mark -> mark.start() >= from).toList();
    List<MatchResult> ordered = new ArrayList<>();
    for (MatchResult mark : marks) {
      if (ordered.size() < MAX_OPTIONS && letter(mark) == 'A' + ordered.size()) {
        ordered.add(mark);
      }
    }
    long ofTheseLetters = marks.stream().filter(m -> letter(m) < 'A' + ordered.size()).count();
    if (ordered.size() < 2 || ofTheseLetters != ordered.size()) {
      return Optional.empty();
    }
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      int end = i + 1 < ordered.size() ? ordered.get(i + 1).start() : text.length();
      String said = text.substring(ordered.get(i).end(), end).strip();
      options.add(new Option(String.valueOf(letter(ordered.get(i))), said, ""));
    }
    String before = text.substring(0, ordered.getFirst().start()).strip();
    String stem = HEADING.matcher(before).replaceFirst("").strip();
    boolean complete = options.stream().noneMatch(option -> option.text().isEmpty());
    return complete && (!stem.isEmpty() || !before.isEmpty())
        ? Optional.of(new InlineOptions(stem, options))
        : Optional.empty();
  }

  private static char letter(MatchResult mark) {
    return mark.group(1) != null ? mark.group(1).charAt(0) : mark.group(2).charAt(0);
  }
}
