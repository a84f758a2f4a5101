package xueban.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import xueban.XuebanException;

/**
 * How an item can be graded, from what its bank calls it and what options and answers it has.
 *
 * <p>A choice with one set of options is a choice; a reading exercise with several questions is
 * FILL_IN, a letter a blank; what no program can grade with certainty is OPEN and keeps its answers
 * for the person who grades.
 *
 * @param answers as {@link Item#answers}
 */
record ItemShape(ItemKind kind, List<List<String>> answers) {
  private static final List<String> TRUE_FORMS = List.of("T", "对", "正确", "√", "TRUE");
  private static final List<String> FALSE_FORMS = List.of("F", "错", "错误", "×", "FALSE");
  private static final Pattern KEYS = Pattern.compile("[A-Ja-j](?:[\\s,，;；、]*[A-Ja-j])*");
  private static final Pattern BLANK = Pattern.compile("[_＿]{2,}|（\\s+）|\\(\\s+\\)");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[;；]\\s*");

  /** Longest answer that a learner can be expected to write word for word. */
  private static final int LONGEST_GRADABLE = 40;

  ItemShape {
    answers = answers.stream().map(List::copyOf).toList();
  }

  static ItemShape of(
      ItemWords.Kind promised, String stem, List<Option> options, List<List<String>> answers) {
    return switch (promised) {
      case SINGLE_CHOICE -> choice(options, answers, ItemKind.SINGLE_CHOICE);
      case MULTIPLE_CHOICE -> choice(options, answers, ItemKind.MULTIPLE_CHOICE);
      case CHOICE -> choice(options, answers, ItemKind.SINGLE_CHOICE);
      case TRUE_FALSE -> trueFalse(options, answers);
      case FILL_IN -> fillIn(stem, answers);
      case OPEN -> new ItemShape(ItemKind.OPEN, answers);
      case UNKNOWN -> unknown(stem, options, answers);
    };
  }

  private static ItemShape unknown(String stem, List<Option> options, List<List<String>> answers) {
    boolean keysOnly = !answers.isEmpty() && answers.stream().allMatch(ItemShape::isKeys);
    if (!options.isEmpty() && keysOnly) {
      return choice(options, answers, ItemKind.SINGLE_CHOICE);
    }
    return answers.isEmpty() ? new ItemShape(ItemKind.OPEN, answers) : fillIn(stem, answers);
  }

  private static ItemShape choice(
      List<Option> options, List<List<String>> answers, ItemKind promised) {
    if (answers.isEmpty()) {
      return new ItemShape(promised, answers);
    }
    for (List<String> part : answers) {
      if (!isKeys(part)) {
        throw XuebanException.invalid(
            "answer",
            "\"%s\" is not the key of an option; a choice is answered by letters such as A or BD."
                .formatted(String.join(", ", part)));
      }
    }
    List<String> keys = answers.stream().flatMap(part -> keys(part).stream()).toList();
    boolean oneQuestion = answers.size() == 1 && (keys.size() == 1 || !options.isEmpty());
    boolean distinct = keys.stream().distinct().count() == keys.size();
    if (distinct && (oneQuestion || !options.isEmpty())) {
      requireOptions(keys, options);
      ItemKind kind = keys.size() > 1 ? ItemKind.MULTIPLE_CHOICE : promised;
      return new ItemShape(kind, List.of(keys.stream().sorted().toList()));
    }
    if (distinct && promised == ItemKind.MULTIPLE_CHOICE) {
      return new ItemShape(promised, List.of(keys.stream().sorted().toList()));
    }
    return new ItemShape(ItemKind.FILL_IN, keys.stream().map(List::of).toList());
  }

  private static void requireOptions(List<String> keys, List<Option> options) {
    List<String> there = options.stream().map(Option::key).toList();
    for (String key : keys) {
      if (!there.isEmpty() && !there.contains(key)) {
        throw XuebanException.invalid(
            "answer", "%s is not among the options %s.".formatted(key, there));
      }
    }
  }

  private static ItemShape trueFalse(List<Option> options, List<List<String>> answers) {
    List<List<String>> parts = new ArrayList<>();
    for (List<String> part : answers) {
      String said = part.getFirst().toUpperCase(Locale.ROOT);
      if (TRUE_FORMS.contains(said)) {
        parts.add(TRUE_FORMS);
      } else if (FALSE_FORMS.contains(said) || said.equals("否")) {
        parts.add(FALSE_FORMS);
      } else if (!options.isEmpty() && answers.size() == 1 && isKeys(part)) {
        return choice(options, answers, ItemKind.SINGLE_CHOICE);
      } else if (answers.size() > 1 && keys(part).size() == 1 && isKeys(part)) {
        parts.add(keys(part));
      } else {
        // 错误：水稻；改正：小麦. A person has to read that.
        return new ItemShape(ItemKind.OPEN, answers);
      }
    }
    if (parts.size() == 1) {
      return new ItemShape(ItemKind.TRUE_FALSE, List.of(List.of(parts.getFirst().getFirst())));
    }
    return new ItemShape(parts.isEmpty() ? ItemKind.TRUE_FALSE : ItemKind.FILL_IN, parts);
  }

  private static ItemShape fillIn(String stem, List<List<String>> answers) {
    long blanks = BLANK.matcher(stem).results().count();
    List<List<String>> parts = answers;
    if (answers.size() == 1 && answers.getFirst().size() == 1 && blanks > 1) {
      List<String> split = SEPARATOR.splitAsStream(answers.getFirst().getFirst()).toList();
      if (split.size() == blanks && split.stream().noneMatch(String::isBlank)) {
        parts = split.stream().map(List::of).toList();
      }
    }
    boolean oneABlank = parts.size() == Math.max(1, blanks) || answers.isEmpty();
    boolean oneWord =
        parts.stream().flatMap(List::stream).noneMatch(a -> a.length() > LONGEST_GRADABLE);
    return new ItemShape(oneABlank && oneWord ? ItemKind.FILL_IN : ItemKind.OPEN, parts);
  }

  private static boolean isKeys(List<String> part) {
    return part.stream().allMatch(said -> KEYS.matcher(said).matches());
  }

  private static List<String> keys(List<String> part) {
    List<String> keys = new ArrayList<>();
    for (String said : part) {
      said.toUpperCase(Locale.ROOT)
          .chars()
          .filter(c -> c >= 'A' && c <= 'J')
          .forEach(c -> keys.add(String.valueOf((char) c)));
    }
    return keys;
  }
}
