package xueban.tutor.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import xueban.graph.Stage;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.Layer;
import xueban.tutor.generator.Exercise.Wrong;

/**
 * Draws items from templates. The same template, layer and seed give the same item on every
 * platform. Stateless and safe for concurrent use.
 */
public final class ItemGenerator {
  /** Wrong options of a choice item. */
  private static final int DISTRACTORS = 3;

  /** Drawing anew this often means that a template's conditions are hardly ever met. */
  private static final int MAX_TRIES = 2_000;

  private static final String BLANK = "____";

  private static final String CHOICE_BLANK = "（　　）";

  private static final Pattern NAMED_VALUE = Pattern.compile("([a-z][₁₂₃]?)=(?=[−±√(\\dx])");

  private ItemGenerator() {}

  /**
   * Returns the item of a template, layer and seed.
   *
   * @throws IllegalArgumentException if the template has no such layer
   * @throws IllegalStateException if the template drew something that does not pass {@link
   *     ExerciseCheck}: a fault of the template, which the message names
   */
  public static Item draw(Template template, Layer layer, long seed) {
    RandomGenerator random = random(template, layer, seed);
    Exercise exercise = exercise(template, layer, random);
    Item item = item(template, layer, seed, exercise, random);
    List<String> faults = ExerciseCheck.faults(exercise, item);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "template %s, layer %s, seed %d: %s in: %s"
              .formatted(template.id(), layer, seed, String.join("; ", faults), exercise.stem()));
    }
    return item;
  }

  /** Returns the id that {@link #draw} gives the item. */
  public static String id(Template template, Layer layer, long seed) {
    return "gen.%s.%s.%s".formatted(template.id(), letter(layer), Long.toUnsignedString(seed, 36));
  }

  private static char letter(Layer layer) {
    return switch (layer) {
      case BASIC -> 'b';
      case IMPROVING -> 'i';
      case EXTENDING -> 'e';
    };
  }

  private static RandomGenerator random(Template template, Layer layer, long seed) {
    long mixed = seed * 0x9E3779B97F4A7C15L + letter(layer);
    return new SplittableRandom(mixed ^ ((long) template.id().hashCode() << 32));
  }

  private static Exercise exercise(Template template, Layer layer, RandomGenerator random) {
    if (!template.layers().contains(layer)) {
      throw new IllegalArgumentException(
          "template %s is drawn for %s, not for %s."
              .formatted(template.id(), template.layers().stream().sorted().toList(), layer));
    }
    Draw draw = new Draw(layer, random);
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      try {
        return template.drawing().apply(draw);
      } catch (Draw.Unsuitable e) {
        // other numbers
      }
    }
    throw new IllegalStateException(
        "template %s, layer %s: no sensible numbers in %d tries"
            .formatted(template.id(), layer, MAX_TRIES));
  }

  private static Item item(
      Template template, Layer layer, long seed, Exercise exercise, RandomGenerator random) {
    List<Option> options = List.of();
    List<List<String>> answers = exercise.answers().stream().map(ItemGenerator::shown).toList();
    ItemKind kind = ItemKind.FILL_IN;
    String stem = exercise.stem();
    if (exercise.statement() != null) {
      kind = ItemKind.TRUE_FALSE;
      answers = List.of(List.of(exercise.statement() ? "对" : "错"));
    } else {
      List<Wrong> distractors = distractors(exercise, random);
      if (distractors.size() == DISTRACTORS && (exercise.choiceOnly() || random.nextBoolean())) {
        kind = ItemKind.SINGLE_CHOICE;
        options = options(exercise, distractors, random);
        answers = List.of(List.of(rightKey(options, exercise)));
        stem = stem.replaceAll(" ?" + BLANK + " ?", CHOICE_BLANK).replace("横线上", "括号里");
      }
    }
    return new Item(
        id(template, layer, seed),
        1,
        kind,
        metadata(template, exercise),
        stem,
        options,
        answers,
        spaced(String.join("\n", exercise.steps())),
        exercise.hints(),
        Difficulty.ofStructure(template, layer, exercise),
        exercise.figure());
  }

  private static List<Wrong> distractors(Exercise exercise, RandomGenerator random) {
    if (exercise.answers().size() != 1) {
      return List.of();
    }
    List<Wrong> usable = new ArrayList<>();
    List<String> shown = new ArrayList<>(List.of(exercise.answers().get(0).get(0)));
    for (Wrong given : exercise.wrongs()) {
      Wrong wrong = exercise.choiceOnly() ? given : Distractors.presentable(exercise, given);
      if (wrong == null) {
        continue;
      }
      boolean isNew = shown.stream().noneMatch(s -> MathText.sameValue(s, wrong.answer()));
      if (isNew && !exercise.solvedBy(List.of(wrong.answer()))) {
        usable.add(wrong);
        shown.add(wrong.answer());
      }
    }
    while (usable.size() > DISTRACTORS) {
      usable.remove(random.nextInt(usable.size()));
    }
    return usable;
  }

  private static List<Option> options(
      Exercise exercise, List<Wrong> distractors, RandomGenerator random) {
    List<Wrong> all = new ArrayList<>(distractors);
    all.add(random.nextInt(all.size() + 1), new Wrong("", exercise.answers().get(0).get(0)));
    List<Option> options = new ArrayList<>();
    for (Wrong each : all) {
      String key = String.valueOf((char) ('A' + options.size()));
      options.add(new Option(key, spaced(each.answer()), each.misconception()));
    }
    return options;
  }

  /** Sets the equals sign of {@code x₁=3} as in {@code x₁ = 3}. */
  private static String spaced(String text) {
    return NAMED_VALUE.matcher(text).replaceAll("$1 = ");
  }

  /** Sets the form shown first as it is printed; other accepted forms stay as they are. */
  private static List<String> shown(List<String> forms) {
    List<String> set = new ArrayList<>(forms);
    set.set(0, spaced(forms.get(0)));
    return set;
  }

  private static String rightKey(List<Option> options, Exercise exercise) {
    String right = spaced(exercise.answers().get(0).get(0));
    return options.stream().filter(o -> o.text().equals(right)).findFirst().orElseThrow().key();
  }

  private static Metadata metadata(Template template, Exercise exercise) {
    return new Metadata(
        exercise.title().isEmpty() ? template.title() : exercise.title(),
        "",
        "mathematics",
        Stage.ofGrade(template.grade()),
        List.of(template.grade()),
        "",
        template.concepts(),
        "zh",
        Duration.ofMinutes(Math.clamp(1 + exercise.steps().size() / 2, 1, 6)),
        0,
        "Apache-2.0",
        "xueban",
        Double.NaN,
        null);
  }
}
