package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.generator.Exercise.Wrong;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.Grader;
import xueban.tutor.grading.ItemAnswer;

/**
 * What every drawn exercise must pass: its answers solve it by its own independent check and are
 * graded right, its wrong answers do not and are not, and its text reads as text should.
 */
final class ExerciseCheck {
  private static final Pattern SLIP =
      Pattern.compile(
          "null|NaN|Infinity|%[ds]|[+−×÷] *[+−×÷](?!\\d*[)）])|\\+"
              + " *-|--|(?<![\\d.])1[xyabmn(](?![a-z])|（）|\\(\\)"
              + "|\\.\\d{7,}|[a-z]¹(?![⁰¹²³⁴-⁹])|。。|，，|，。");
  private static final int LONGEST_NUMBER = 13;

  private ExerciseCheck() {}

  /** Returns what is wrong, or an empty list. */
  static List<String> faults(Exercise exercise, Item item) {
    List<String> faults = new ArrayList<>();
    text("stem", exercise.stem(), faults);
    exercise.steps().forEach(step -> text("step", step, faults));
    exercise.hints().forEach(hint -> text("hint", hint, faults));
    if (exercise.steps().isEmpty()) {
      faults.add("there is no step");
    }
    if (exercise.hints().size() != 3 || new HashSet<>(exercise.hints()).size() != 3) {
      faults.add("there are not three different hints");
    }
    if (exercise.statement() == null) {
      answers(exercise, item, faults);
    } else if (!exercise.solvedBy(List.of(exercise.statement() ? "对" : "错"))) {
      faults.add("the check disagrees with the statement");
    }
    if (exercise.choiceOnly() && item.kind() != ItemKind.SINGLE_CHOICE) {
      faults.add("a choice has fewer than three wrong options");
    }
    return faults;
  }

  private static void answers(Exercise exercise, Item item, List<String> faults) {
    List<String> shown = exercise.answers().stream().map(forms -> forms.get(0)).toList();
    if (shown.isEmpty() || blanks(exercise.stem()) != shown.size()) {
      faults.add(
          "the stem has %d blanks for %d answers".formatted(blanks(exercise.stem()), shown.size()));
      return;
    }
    if (!exercise.solvedBy(shown)) {
      faults.add("the answer %s does not pass the check".formatted(shown));
    }
    for (String answer : shown) {
      text("answer", answer, faults);
      if (exercise.hints().stream().anyMatch(hint -> reveals(hint, answer))) {
        faults.add("a hint gives the answer %s".formatted(answer));
      }
    }
    if (item.kind() == ItemKind.FILL_IN) {
      if (!right(item, shown)) {
        faults.add("the grader does not accept %s".formatted(shown));
      }
      for (Wrong wrong : exercise.wrongs()) {
        if (shown.size() == 1
            && !exercise.solvedBy(List.of(wrong.answer()))
            && right(item, List.of(wrong.answer()))) {
          faults.add("the grader accepts the wrong answer %s".formatted(wrong.answer()));
        }
      }
    }
  }

  private static boolean right(Item item, List<String> given) {
    return Grader.grade(item, new ItemAnswer(given)) instanceof Grade.Graded graded
        && graded.score() == 1;
  }

  private static int blanks(String stem) {
    int count = 0;
    for (int at = stem.indexOf("____"); at >= 0; at = stem.indexOf("____", at + 4)) {
      count++;
    }
    return count;
  }

  private static boolean reveals(String hint, String answer) {
    int at = hint.indexOf(answer);
    if (at < 1
        || "=＝是得为"
                .indexOf(
                    hint.substring(0, at)
                        .stripTrailing()
                        .charAt(hint.substring(0, at).stripTrailing().length() - 1))
            < 0) {
      return false;
    }
    int end = at + answer.length();
    return end == hint.length() || !Character.isLetterOrDigit(hint.charAt(end));
  }

  private static void text(String what, String text, List<String> faults) {
    if (text.isBlank()) {
      faults.add("a " + what + " is empty");
    }
    Matcher slip = SLIP.matcher(text);
    if (slip.find()) {
      faults.add("%s has \"%s\"".formatted(what, slip.group()));
    }
    int run = 0;
    int brackets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      brackets += "(（".indexOf(c) >= 0 ? 1 : ")）".indexOf(c) >= 0 ? -1 : 0;
      if (run > LONGEST_NUMBER || brackets < 0) {
        break;
      }
    }
    if (run > LONGEST_NUMBER || brackets != 0) {
      faults.add("%s has a very long number or an odd bracket".formatted(what));
    }
  }
}
