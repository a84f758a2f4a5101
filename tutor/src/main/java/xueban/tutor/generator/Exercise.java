package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/**
 * One drawn exercise, before it becomes an item.
 *
 * @param title a few words for lists, or empty where the template's own title says it
 * @param stem what is asked; each blank of a fill-in is {@code ____}
 * @param answers one list a blank: the form shown first, then other accepted forms
 * @param wrongs wrong answers, each with the misconception that leads to it
 * @param statement for a true-or-false exercise whether the stem is true, else null
 * @param choiceOnly whether it makes sense with options only
 * @param steps the solution, a line each
 * @param hints from the gentlest on
 * @param figure an SVG picture, or empty
 * @param check whether answers, one a blank, solve the exercise; computed from the numbers in the
 *     stem, not by the way that made them
 */
public record Exercise(
    String title,
    String stem,
    List<List<String>> answers,
    List<Wrong> wrongs,
    @Nullable Boolean statement,
    boolean choiceOnly,
    List<String> steps,
    List<String> hints,
    String figure,
    Predicate<List<String>> check) {

  /**
   * A wrong answer.
   *
   * @param misconception name of the wrong idea, as the graph names it for one of the concepts
   * @param answer what the learner gets by it
   */
  public record Wrong(String misconception, String answer) {}

  public Exercise {
    answers = answers.stream().map(List::copyOf).toList();
    wrongs = List.copyOf(wrongs);
    steps = List.copyOf(steps);
    hints = List.copyOf(hints);
  }

  /** Starts an exercise that asks {@code stem}. */
  public static Builder ask(String stem) {
    return new Builder(stem);
  }

  /** Builds an exercise; answers, steps, three hints and a check are required. */
  public static final class Builder {
    private static final Pattern FRACTION_DIVISOR =
        Pattern.compile("÷( ?)(\\d++/\\d++)(?![a-zA-Z√π])");

    private final String stem;
    private String title = "";
    private final List<List<String>> answers = new ArrayList<>();
    private final List<Wrong> wrongs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private List<String> hints = List.of();
    private String figure = "";
    private boolean choiceOnly;
    private @Nullable Boolean statement;
    private @Nullable Predicate<List<String>> check;

    private Builder(String stem) {
      this.stem = stem;
    }

    /** Adds a blank whose answer is a number: 3, −2/5. */
    public Builder answer(Rational value) {
      return answer(MathText.number(value));
    }

    public Builder answer(long value) {
      return answer(Rational.of(value));
    }

    /** Adds a blank whose answer is a number, with or without its unit. */
    public Builder answer(Rational value, String unit) {
      return answer(MathText.number(value), MathText.number(value) + unit);
    }

    /** Adds a blank: the form shown, then other accepted forms. */
    public Builder answer(String shown, String... accepted) {
      List<String> forms = new ArrayList<>(List.of(shown));
      forms.addAll(List.of(accepted));
      answers.add(forms.stream().distinct().toList());
      return this;
    }

    /** Names this form of the exercise where the template's title says too little or too much. */
    public Builder titled(String words) {
      title = words;
      return this;
    }

    /** Makes it a statement to judge true or false. */
    public Builder statement(boolean isTrue) {
      statement = isTrue;
      return this;
    }

    public Builder wrong(String misconception, Rational value) {
      return wrong(misconception, MathText.number(value));
    }

    public Builder wrong(String misconception, long value) {
      return wrong(misconception, Rational.of(value));
    }

    /** Adds what a misconception leads to; dropped later if it is right by chance. */
    public Builder wrong(String misconception, String answer) {
      wrongs.add(new Wrong(misconception, answer));
      return this;
    }

    /** Adds what a misconception leads to, where these numbers let it lead to an answer. */
    public Builder wrongIf(boolean leads, String misconception, Rational value) {
      return leads ? wrong(misconception, value) : this;
    }

    public Builder wrongIf(boolean leads, String misconception, long value) {
      return leads ? wrong(misconception, value) : this;
    }

    public Builder wrongIf(boolean leads, String misconception, String answer) {
      return leads ? wrong(misconception, answer) : this;
    }

    /** Asks with options always, such as 下列正确的是____; needs at least three wrong answers. */
    public Builder choiceOnly() {
      choiceOnly = true;
      return this;
    }

    /**
     * Adds one step of the solution; one that goes on with = takes the full stop before it away,
     * and a fraction to divide by gets brackets, as in 105 ÷ (7/8).
     */
    public Builder step(String text) {
      String step = FRACTION_DIVISOR.matcher(text).replaceAll("÷$1($2)");
      int last = steps.size() - 1;
      if (step.startsWith("=") && last >= 0 && steps.get(last).endsWith("。")) {
        steps.set(last, steps.get(last).substring(0, steps.get(last).length() - 1));
      }
      steps.add(step);
      return this;
    }

    /** Adds one step where these numbers need it. */
    public Builder stepIf(boolean needed, String step) {
      return needed ? step(step) : this;
    }

    /** Sets the three hints: what to look at, which idea, how to begin. */
    public Builder hints(String first, String second, String third) {
      hints = List.of(first, second, third);
      return this;
    }

    public Builder figure(String svg) {
      figure = svg;
      return this;
    }

    /** Checks one numeric answer, read back from what is printed. */
    public Builder check(Predicate<Rational> solves) {
      return checkAll(values -> values.size() == 1 && solves.test(values.get(0)));
    }

    /** Checks numeric answers, one a blank, read back from what is printed. */
    public Builder checkAll(Predicate<List<Rational>> solves) {
      return checkText(texts -> solves.test(texts.stream().map(MathText::read).toList()));
    }

    /** Checks one answer that is an expression with letters, such as a factored form. */
    public Builder checkExpression(Predicate<Expression> solves) {
      return checkText(texts -> texts.size() == 1 && solves.test(Expression.parse(texts.get(0))));
    }

    /**
     * Checks answers as text; throwing {@code IllegalArgumentException} or {@code
     * ArithmeticException} means no.
     */
    public Builder checkText(Predicate<List<String>> solves) {
      check = solves;
      return this;
    }

    public Exercise build() {
      if (check == null) {
        throw new IllegalStateException("an exercise needs a check: " + stem);
      }
      return new Exercise(
          title, stem, answers, wrongs, statement, choiceOnly, steps, hints, figure, check);
    }
  }

  /** Returns whether the answers, one a blank, solve it; unreadable ones do not. */
  boolean solvedBy(List<String> given) {
    try {
      return check.test(given);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }
}
